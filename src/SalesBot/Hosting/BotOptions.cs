using System.ComponentModel.DataAnnotations;

namespace SalesBot.Hosting;

/// <summary>Settings of the bot itself.</summary>
internal sealed class BotOptions
{
    public const string Section = "Bot";

    /// <summary>IANA name of the zone in which dates are shown.</summary>
    [Required]
    public string TimeZone { get; set; } = "Asia/Tehran";

    /// <summary>Where files wait until they are sent; from the working directory when relative.</summary>
    [Required]
    public string FilesFolder { get; set; } = "salesbot.files";

    /// <summary>How many chats are answered at the same time.</summary>
    [Range(1, 256)]
    public int ParallelChats { get; set; } = 8;
}

/// <summary>The local server with the web phone, used only without a token.</summary>
internal sealed class PhoneOptions
{
    public const string Section = "Phone";

    /// <summary>Loopback address of the web phone; a taken port falls back to a free one.</summary>
    [Required]
    public string Url { get; set; } = "http://127.0.0.1:8081";

    /// <summary>Where the chats of the web phone outlive a restart; empty keeps them in memory.</summary>
    public string State { get; set; } = "salesbot.phone.jsonl";
}

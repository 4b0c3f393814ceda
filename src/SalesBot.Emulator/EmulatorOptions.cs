namespace SalesBot.Emulator;

/// <summary>How a local Bot API server is started; the defaults suit a developer's machine.</summary>
public sealed class EmulatorOptions
{
    /// <summary>Loopback address to listen on; port 0 takes any free port, a taken port falls back to a free one.</summary>
    public string Url { get; set; } = "http://127.0.0.1:8081";

    /// <summary>The only token that is accepted; the number before the colon is the bot's user id.</summary>
    public string Token { get; set; } = "1000001:emulator";

    /// <summary>First name of the bot as people see it.</summary>
    public string BotName { get; set; } = "دستیار فروش";

    /// <summary>Username of the bot, without the at sign.</summary>
    public string BotUsername { get; set; } = "salesbot_local_bot";

    /// <summary>Journal file that outlives a restart, null keeps everything in memory only; files go to a folder beside it.</summary>
    public string? StatePath { get; set; }

    /// <summary>Folder to serve the web phone from, for work on the page itself; null serves the embedded files.</summary>
    public string? WebRoot { get; set; }

    /// <summary>Dates of messages, first ids and lifetimes come from here; waiting (long polls, retries) is always in real time.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;
}

namespace SalesBot.Hosting;

/// <summary>Where the bot's own web part listens (health, and posted updates where a webhook is set).</summary>
internal sealed class HttpOptions
{
    public const string DefaultUrl = "http://127.0.0.1:8080";

    /// <summary>One or more addresses, separated by semicolons.</summary>
    public string Urls { get; set; } = DefaultUrl;
}

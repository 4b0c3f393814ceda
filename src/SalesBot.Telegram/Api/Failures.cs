namespace SalesBot.Telegram.Api;

/// <summary>The platform understood the call and said no.</summary>
/// <remarks>
/// 403: blocked, deactivated or kicked. 400 "chat not found" and a group that migrated (<see cref="MigrateTo"/>, which private
/// chats never meet) are as final. 429 asks to wait. The description is the platform's, never what a person wrote.
/// </remarks>
public sealed class TelegramRefused(int code, string description, TimeSpan? retryAfter = null, long? migrateTo = null)
    : Exception($"{code} {description}")
{
    public int Code => code;

    public string Description => description;

    /// <summary>How long to wait before the next try; given with most 429.</summary>
    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>The supergroup's chat id, when a group was upgraded.</summary>
    public long? MigrateTo => migrateTo;

    /// <summary>Too many calls: 429, on Bale also 420.</summary>
    public bool IsFlood => code is 429 or 420;
}

/// <summary>
/// No usable answer: network down, time out, 5xx, or something that is not the Bot API (a proxy's page). Whether the call was
/// carried out is not known. Inner exceptions are left out, for they may hold the address and so the token.
/// </summary>
/// <param name="code">The HTTP status or error code of 5xx and foreign answers; null when nothing came back.</param>
public sealed class TelegramUnreachable(string message, int? code = null) : Exception(message)
{
    public int? Code => code;
}

/// <summary>The file is larger than was asked for, or than the platform gives away (Bot API: 20 MB).</summary>
public sealed class FileTooBig(string message) : Exception(message);

namespace SalesBot.Emulator;

/// <summary>One thing that goes wrong with one call.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>429 with <c>retry_after</c>; the call is not carried out.</summary>
    public static Fault TooManyRequests(int retryAfterSeconds = 1) =>
        new Answered(429, $"Too Many Requests: retry after {retryAfterSeconds}", retryAfterSeconds);

    /// <summary>500; the call is not carried out.</summary>
    public static Fault ServerError() => new Answered(500, "Internal Server Error: restart", null);

    /// <summary>Any error answer; the call is not carried out.</summary>
    public static Fault Answer(int code, string description) => new Answered(code, description, null);

    /// <summary>The connection breaks before the call is carried out.</summary>
    public static Fault DropBefore() => new Dropped(AfterCarryingOut: false);

    /// <summary>The call is carried out, then the connection breaks: the caller cannot know.</summary>
    public static Fault DropAfter() => new Dropped(AfterCarryingOut: true);

    /// <summary>The call is carried out after a wait of real time.</summary>
    public static Fault Delay(TimeSpan wait) => new Delayed(wait);

    internal sealed record Answered(int Code, string Description, int? RetryAfter) : Fault;

    internal sealed record Dropped(bool AfterCarryingOut) : Fault;

    internal sealed record Delayed(TimeSpan Wait) : Fault;
}

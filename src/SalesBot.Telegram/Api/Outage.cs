using Microsoft.Extensions.Logging;

namespace SalesBot.Telegram.Api;

/// <summary>Tells of an outage once when it begins and once when it is over, however many calls fail in between.</summary>
internal sealed class Outage(ILogger log, TimeProvider time)
{
    private readonly Lock _gate = new();
    private string? _kind;
    private long _since;

    /// <param name="kind">A change of kind is told again: "no network" may become "another instance".</param>
    public void Failed(string kind, string sentence)
    {
        lock (_gate)
        {
            if (_kind == kind)
            {
                return;
            }

            _since = _kind is null ? time.GetTimestamp() : _since;
            _kind = kind;
        }

        log.LogWarning("{Sentence}", sentence);
    }

    public void Over()
    {
        TimeSpan lasted;
        lock (_gate)
        {
            if (_kind is null)
            {
                return;
            }

            _kind = null;
            lasted = time.GetElapsedTime(_since);
        }

        log.LogInformation("The Bot API answers again, after {Seconds:0} s.", lasted.TotalSeconds);
    }
}

using Microsoft.Extensions.Logging;
using SalesBot.Core.Ports;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Sending;

/// <summary>The way of one outgoing message, which may take several calls.</summary>
/// <param name="Started">When it was taken up, as a timestamp.</param>
/// <param name="Waiting">Ends waits between tries.</param>
/// <param name="Calling">Ends a call under way.</param>
internal sealed record Trip(PatientCalls Calls, ChatId Chat, long Started, CancellationToken Waiting, CancellationToken Calling)
{
    /// <param name="limited">False for what has no rate limit.</param>
    public Task CallAsync(Func<CancellationToken, Task> call, bool limited = true) => Calls.CallAsync(this, call, limited);
}

/// <summary>Tries each call until the server has said yes or no.</summary>
internal sealed class PatientCalls(Retries retries, SendLimits limits, TimeProvider time, ILogger log) : IDisposable
{
    /// <summary>Calls under way at once; a chat that waits for its turn or for a 429 holds none.</summary>
    private const int MostCalls = 16;

    /// <summary>A message that the server answers with 5xx for this long is at fault itself, and would block its chat for ever.</summary>
    private static readonly TimeSpan LongestServerError = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _calls = new(MostCalls);
    private readonly Outage _outage = new(log, time);

    /// <summary>Each try waits for its turn.</summary>
    public async Task CallAsync(Trip trip, Func<CancellationToken, Task> call, bool limited) =>
        await retries.Patient.ExecuteAsync(
            async waiting =>
            {
                if (limited)
                {
                    await limits.WaitAsync(trip.Chat, waiting);
                }

                await _calls.WaitAsync(waiting);
                try
                {
                    await call(trip.Calling);
                    _outage.Over();
                }
                catch (TelegramUnreachable e) when (e.Code >= 500 && time.GetElapsedTime(trip.Started) > LongestServerError)
                {
                    throw new TelegramRefused(e.Code.Value, $"given up after {LongestServerError.TotalHours:0} h of server errors");
                }
                catch (TelegramUnreachable e)
                {
                    _outage.Failed("unreachable", $"Messages wait, for the Bot API cannot be reached; trying on with pauses of up to 30 s. ({e.Message})");
                    throw;
                }
                finally
                {
                    _calls.Release();
                }
            },
            trip.Waiting);

    public void Dispose() => _calls.Dispose();
}

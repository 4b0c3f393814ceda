using Polly;
using Polly.Retry;

namespace SalesBot.Telegram.Api;

/// <summary>When a call is tried again: after the wait that a 429 names, else exponentially with jitter up to 30 s.</summary>
public sealed class Retries(TimeProvider time)
{
    private static readonly TimeSpan LongestBriefWait = TimeSpan.FromMinutes(1);

    /// <summary>Until it works, is refused or is cancelled: for what must not be lost.</summary>
    public ResiliencePipeline Patient { get; } = Build(time, int.MaxValue, e => e is TelegramUnreachable or TelegramRefused { IsFlood: true }, null);

    /// <summary>Three more tries, no wait over a minute: for what is only nice to have.</summary>
    public ResiliencePipeline Brief { get; } = Build(
        time, 3, e => e is TelegramUnreachable || (e is TelegramRefused { IsFlood: true } flood && !(flood.RetryAfter > LongestBriefWait)), null);

    /// <summary>As <see cref="Patient"/>, for more kinds of failures and told of each.</summary>
    internal ResiliencePipeline PatientWith(Func<Exception, bool> handled, Action<Exception> onFailure) => Build(time, int.MaxValue, handled, onFailure);

    private static ResiliencePipeline Build(TimeProvider time, int most, Func<Exception, bool> handled, Action<Exception>? onFailure) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = most,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is { } e && handled(e)),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(30),
                DelayGenerator = args => ValueTask.FromResult(args.Outcome.Exception is TelegramRefused { RetryAfter: { } wait } && wait > TimeSpan.Zero ? wait : (TimeSpan?)null),
                OnRetry = args =>
                {
                    onFailure?.Invoke(args.Outcome.Exception!);
                    return default;
                },
            })
            .Build();
}

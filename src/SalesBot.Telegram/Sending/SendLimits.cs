using System.Threading.RateLimiting;
using SalesBot.Core.Ports;

namespace SalesBot.Telegram.Sending;

/// <summary>How fast may be sent. The defaults are Telegram's documented ones; Bale's are unknown.</summary>
/// <param name="Overall">Messages within any <paramref name="Window"/>, over all chats.</param>
/// <param name="Burst">Messages to one chat at once, before each must wait for <paramref name="PerMessage"/>.</param>
public sealed record SendRates(int Overall, TimeSpan Window, int Burst, TimeSpan PerMessage)
{
    public static readonly SendRates Documented = new(30, TimeSpan.FromSeconds(1), 3, TimeSpan.FromSeconds(1));
}

/// <summary>Makes senders wait for their turn; edits count as messages do, answers to presses do not.</summary>
public sealed class SendLimits(SendRates rates) : IDisposable
{
    // The per-chat buckets of chats that went quiet are dropped by the limiter itself.
    private readonly PartitionedRateLimiter<ChatId> _chats = PartitionedRateLimiter.Create<ChatId, ChatId>(chat =>
        RateLimitPartition.GetTokenBucketLimiter(chat, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = rates.Burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = rates.PerMessage,
            QueueLimit = int.MaxValue,
        }));

    private readonly SlidingWindowRateLimiter _overall = new(new SlidingWindowRateLimiterOptions
    {
        PermitLimit = rates.Overall,
        Window = rates.Window,
        SegmentsPerWindow = 10,
        QueueLimit = int.MaxValue,
    });

    public async Task WaitAsync(ChatId chat, CancellationToken cancel)
    {
        // The chat first: waiting for it must not use up what others could have sent meanwhile.
        using var own = await _chats.AcquireAsync(chat, 1, cancel);
        using var shared = await _overall.AcquireAsync(1, cancel);
    }

    public void Dispose()
    {
        _chats.Dispose();
        _overall.Dispose();
    }
}

using System.Threading.Channels;
using SalesBot.Core.Dialogue;
using SalesBot.Telegram.Sending;

namespace SalesBot.Hosting;

/// <summary>Answers inline queries beside the turns: at once, in one try, keeping nothing. Whatever goes wrong with one leaves the others alone.</summary>
internal sealed partial class InlineAnswerer : BackgroundService
{
    /// <summary>Calls under way at once.</summary>
    public const int MostCalls = 4;

    /// <summary>Queries that wait for a call; of more, the oldest are let go, for whoever asked them has typed on.</summary>
    public const int MostWaiting = 128;

    // The platform takes no answer after 10 to 20 s.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly Channel<(InlineAsked Asked, long Since)> _waiting;
    private readonly InlineCourier _courier;
    private readonly Worlds _worlds;
    private readonly TimeProvider _clock;
    private readonly ILogger<InlineAnswerer> _log;

    public InlineAnswerer(InlineCourier courier, Worlds worlds, TimeProvider clock, ILogger<InlineAnswerer> log)
    {
        (_courier, _worlds, _clock, _log) = (courier, worlds, clock, log);
        _waiting = Channel.CreateBounded<(InlineAsked, long)>(
            new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest }, _ => LogLetGo());
    }

    /// <summary>Returns at once; from any thread.</summary>
    public void Take(InlineAsked asked) => _waiting.Writer.TryWrite((asked, _clock.GetTimestamp()));

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MostCalls, CancellationToken = stoppingToken };
        return Parallel.ForEachAsync(_waiting.Reader.ReadAllAsync(stoppingToken), parallel, async (next, cancel) =>
        {
            if (_clock.GetElapsedTime(next.Since) > LongestWait)
            {
                LogLetGo();
                return;
            }

            await AnswerAsync(next.Asked, cancel);
        });
    }

    private async Task AnswerAsync(InlineAsked asked, CancellationToken cancel)
    {
        try
        {
            var world = _worlds.For(asked.From, asked.FromName);
            await _courier.AnswerAsync(asked.QueryId, InlineCards.Answer(asked, world), cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogOurFault(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "an inline query was let go: too many wait")]
    private partial void LogLetGo();

    [LoggerMessage(Level = LogLevel.Error, Message = "an inline query failed and stays unanswered")]
    private partial void LogOurFault(Exception fault);
}

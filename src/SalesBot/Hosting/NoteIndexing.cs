using SalesBot.Core.Ports;

namespace SalesBot.Hosting;

/// <summary>Reads into the search index, beside the running bot, the notes that are not in it: those of an older program, or all after a change of the tables of words.</summary>
internal sealed partial class NoteIndexing(INoteIndex index, TimeProvider clock, ILogger<NoteIndexing> log) : BackgroundService
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var isDone = false; !isDone;)
        {
            try
            {
                var started = clock.GetTimestamp();
                var told = started;
                var count = await index.CatchUpAsync(left => told = Tell(left, told), stoppingToken);
                if (count > 0)
                {
                    LogDone(count, (long)clock.GetElapsedTime(started).TotalMilliseconds);
                }

                isDone = true;
            }
            catch (StoreException e)
            {
                LogFault(TryAgainAfter, e);
                await Task.Delay(TryAgainAfter, clock, stoppingToken);
            }
        }
    }

    private long Tell(int left, long told)
    {
        if (clock.GetElapsedTime(told) < TellEvery)
        {
            return told;
        }

        LogProgress(left);
        return clock.GetTimestamp();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "search index: {Left} notes still to be read")]
    private partial void LogProgress(int left);

    [LoggerMessage(Level = LogLevel.Information, Message = "search index: {Count} notes read in {Milliseconds} ms")]
    private partial void LogDone(int count, long milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "search index: the store cannot write now, next try in {Wait}")]
    private partial void LogFault(TimeSpan wait, Exception fault);
}

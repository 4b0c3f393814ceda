using SalesBot.Core.Ports;

namespace SalesBot.Hosting;

/// <summary>Looks every few seconds which teams' customers stand elsewhere than is written, for something was bought or a day began, and has them reckoned. No fault stops it.</summary>
internal sealed partial class Reckonings(IStandings standings, TimeProvider clock, ILogger<Reckonings> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        for (; ; await Task.Delay(Every, clock, stoppingToken))
        {
            try
            {
                foreach (var team in standings.Outdated(clock.GetUtcNow()))
                {
                    await ReckonAsync(team, stoppingToken);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFault(Every, e);
            }
        }
    }

    /// <summary>One team that fails must not keep the others from being reckoned.</summary>
    private async Task ReckonAsync(TeamId team, CancellationToken cancel)
    {
        try
        {
            var started = clock.GetTimestamp();
            var reckoned = await standings.ReckonAsync(team, clock.GetUtcNow(), cancel);
            LogDone(team.Value, reckoned.Customers, reckoned.Purchases, reckoned.Moved, (long)clock.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (Exception e) when (e is not (StoreException or OperationCanceledException))
        {
            LogTeamFault(team.Value, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "standings: team {Team}, {Customers} customers, {Purchases} purchases, {Moved} moved, in {Milliseconds} ms")]
    private partial void LogDone(int team, int customers, int purchases, int moved, long milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "standings: team {Team} could not be reckoned and waits for the next round")]
    private partial void LogTeamFault(int team, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "standings: this round failed, next try in {Wait}")]
    private partial void LogFault(TimeSpan wait, Exception fault);
}

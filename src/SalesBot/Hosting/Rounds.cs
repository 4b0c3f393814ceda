using SalesBot.Telegram.Sending;

namespace SalesBot.Hosting;

/// <summary>Looks every few seconds whether the bot has something to say of its own accord. No fault stops it.</summary>
internal sealed partial class Rounds(Round round, OutboxSender sender, TimeProvider clock, ILogger<Rounds> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        for (; ; await Task.Delay(Every, clock, stoppingToken))
        {
            try
            {
                if (await round.GoAsync(stoppingToken) > 0)
                {
                    sender.Wake();
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFault(Every, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "reminders: this round failed, next try in {Wait}")]
    private partial void LogFault(TimeSpan wait, Exception fault);
}

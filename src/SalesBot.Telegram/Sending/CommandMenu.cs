using Microsoft.Extensions.Logging;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Sending;

/// <summary>The list of commands that clients show; the bot works without it.</summary>
public sealed class CommandMenu(IBotApi api, Retries retries, ILogger<CommandMenu> log)
{
    /// <summary>Registers the commands; a failure is logged and forgotten.</summary>
    public async Task SetCommandsAsync(IReadOnlyList<(string Command, string Description)> commands, CancellationToken cancel)
    {
        try
        {
            await retries.Brief.ExecuteAsync(async ct => await api.SetMyCommandsAsync(commands, ct), cancel);
        }
        catch (Exception e) when (e is TelegramRefused or TelegramUnreachable)
        {
            log.LogWarning("The list of commands could not be registered: {Reason}", e.Message);
        }
    }
}

using Microsoft.Extensions.Options;
using SalesBot.Core.Dialogue;
using SalesBot.Telegram.Receiving;
using SalesBot.Telegram.Sending;

namespace SalesBot.Hosting;

/// <summary>
/// Receives updates. Polling, it takes batches: one chat's in order, chats in parallel, inline queries beside them; a batch is confirmed to the platform only when
/// all of it is committed. Where a webhook is set, it says so to the platform once, and <see cref="WebhookEndpoint"/> takes what is posted.
/// </summary>
internal sealed class UpdateLoop(
    LongPolling polling,
    Webhook webhook,
    TurnTaker turns,
    InlineAnswerer inline,
    OutboxSender sender,
    CommandMenu commands,
    KnowledgeBase knowledge,
    IHostApplicationLifetime application,
    IOptions<BotOptions> options) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        commands.SetCommandsAsync(Core.Dialogue.Commands.Listed(knowledge.Words.Commands), stoppingToken),
        webhook.Path is null ? PollAsync(stoppingToken) : OpenAsync(stoppingToken));

    /// <summary>Waits until the program listens: what is posted before would be refused, and come again only after a pause.</summary>
    private async Task OpenAsync(CancellationToken stopping)
    {
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = application.ApplicationStarted.Register(listens.SetResult);
        await listens.Task.WaitAsync(stopping);
        await webhook.OpenAsync(options.Value.ParallelChats, stopping);
    }

    private async Task PollAsync(CancellationToken stopping)
    {
        await foreach (var batch in polling.ReadAsync(stopping))
        {
            // They are worth nothing in a few seconds, so they wait for no turn.
            foreach (var asked in batch.Items.Select(item => item.Asked).OfType<InlineAsked>())
            {
                inline.Take(asked);
            }

            var chats = batch.Items.Select(item => item.Incoming).OfType<Incoming>().GroupBy(incoming => incoming.Chat);
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.ParallelChats, CancellationToken = stopping };
            await Parallel.ForEachAsync(chats, parallel, async (chat, cancel) =>
            {
                foreach (var incoming in chat)
                {
                    await turns.TakeAsync(incoming, cancel);
                    sender.Wake();
                }
            });
            batch.Confirm();
        }
    }
}

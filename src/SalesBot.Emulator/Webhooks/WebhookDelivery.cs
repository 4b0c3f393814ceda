using System.Text.Json.Nodes;
using SalesBot.Emulator.Methods;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Webhooks;

/// <summary>Pushes updates to the bot: one of a chat at a time, chats side by side, again until they arrive or are too old.</summary>
internal sealed class WebhookDelivery(Messenger messenger, MethodTable methods, CancellationToken stopping) : IAsyncDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);
    private readonly WebhookPost _post = new(messenger, methods);
    private readonly HashSet<string> _busy = new(StringComparer.Ordinal);
    private readonly Signal _freed = new();
    private Task _loop = Task.CompletedTask;

    public void Start() => _loop = Task.Run(LoopAsync, CancellationToken.None);

    /// <summary>Waits for the pushes under way; the token given at the start must be cancelled before.</summary>
    public async ValueTask DisposeAsync()
    {
        await _loop;
        _post.Dispose();
    }

    private async Task LoopAsync()
    {
        var under = new List<Task>();
        try
        {
            while (true)
            {
                Task[] news = [messenger.Updates.Changed.Next, messenger.Webhook.Changed.Next, _freed.Next, Task.Delay(TimeSpan.FromSeconds(1), stopping)];
                under.RemoveAll(t => t.IsCompleted);
                lock (messenger.Gate)
                {
                    stopping.ThrowIfCancellationRequested();
                    under.AddRange(Due().Select(due => Task.Run(() => DeliverAsync(due), CancellationToken.None)));
                }

                await Task.WhenAny(news);
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(under);
        }
    }

    /// <summary>The first waiting update of every queue that is not busy, as many as there may be connections.</summary>
    private List<PendingUpdate> Due()
    {
        var due = new List<PendingUpdate>();
        if (messenger.Webhook.Url.Length == 0)
        {
            return due;
        }

        foreach (var update in messenger.Updates.All())
        {
            if (_busy.Count >= messenger.Webhook.MaxConnections)
            {
                break;
            }

            if (_busy.Add(QueueOf(update)))
            {
                due.Add(update);
            }
        }

        return due;
    }

    private async Task DeliverAsync(PendingUpdate update)
    {
        try
        {
            for (var attempt = 0; IsStillDue(update); attempt++)
            {
                var (arrived, wait) = await _post.TryAsync(update, stopping);
                if (arrived)
                {
                    return;
                }

                // The second try comes at once, then 2, 4, 8 … seconds.
                var pause = wait ?? (attempt == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempt), LongestPause.TotalSeconds)));
                await Task.WhenAny(Task.Delay(pause, stopping), messenger.Webhook.Changed.Next);
                stopping.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops; the update waits in the journal.
        }
        finally
        {
            lock (messenger.Gate)
            {
                _busy.Remove(QueueOf(update));
            }

            _freed.Pulse();
        }
    }

    private bool IsStillDue(PendingUpdate update)
    {
        lock (messenger.Gate)
        {
            return messenger.Webhook.Url.Length > 0 && messenger.Updates.All().Contains(update);
        }
    }

    /// <summary>Messages queue by chat, queries by person, each kind for itself.</summary>
    private static string QueueOf(PendingUpdate update)
    {
        var content = (JsonObject)update.Wire[update.Kind]!;
        var owner = update.Kind is "callback_query" or "inline_query" or "chosen_inline_result" ? content["from"]?["id"] : content["chat"]?["id"];
        return $"{update.Kind}/{owner}";
    }
}

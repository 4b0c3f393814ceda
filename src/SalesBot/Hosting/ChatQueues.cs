using SalesBot.Core.Ports;

namespace SalesBot.Hosting;

/// <summary>What concerns one chat is done one after the other, in the order in which it came; chats go side by side.</summary>
internal sealed class ChatQueues
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ChatId, Task> _last = [];

    /// <summary>Ends when the work is done; what it throws passes through and keeps nothing of that chat back.</summary>
    public async Task RunAsync(ChatId chat, Func<Task> work)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (_gate)
        {
            before = _last.GetValueOrDefault(chat, Task.CompletedTask);
            _last[chat] = mine.Task;
        }

        try
        {
            await before;
            await work();
        }
        finally
        {
            lock (_gate)
            {
                if (_last[chat] == mine.Task)
                {
                    _last.Remove(chat);
                }
            }

            mine.SetResult();
        }
    }
}

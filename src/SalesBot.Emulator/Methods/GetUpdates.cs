using System.Diagnostics;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Methods;

/// <summary>Long polling; of two pollers the older one is sent away.</summary>
internal sealed class GetUpdates : ApiMethod
{
    private const int LongestWait = 50;
    private static readonly TimeSpan ConflictPause = TimeSpan.FromSeconds(3);
    private CancellationTokenSource? _older;
    private string _sentAwayBy = "";
    private long _lastOffset = long.MinValue;
    private long _lastStart;
    private long _lastConflict;

    public override async Task<Answer> CarryOutAsync(Call call)
    {
        var messenger = call.Messenger;
        var offset = call.Args.Number("offset");
        var limit = call.Args.Number("limit", 100, 1, 100);
        var wait = call.Args.Number("timeout", 0, 0, LongestWait);
        // Not disposed: whoever sends it away may still be at it, and the source goes with the request anyway.
        var mine = CancellationTokenSource.CreateLinkedTokenSource(call.Stop);
        lock (messenger.Gate)
        {
            if (messenger.Webhook.Url.Length > 0)
            {
                throw ApiRefused.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            }

            AllowedUpdates.Apply(call);
            SlowDownSpinners(offset, ref limit, ref wait);
            SendAway("terminated by other getUpdates request; make sure that only one bot instance is running");
            _older = mine;
        }

        try
        {
            return await PollAsync(messenger, offset, limit, TimeSpan.FromSeconds(wait), mine.Token);
        }
        catch (OperationCanceledException) when (!call.Stop.IsCancellationRequested)
        {
            await PauseAsync(call.Stop);
            throw ApiRefused.Conflict(_sentAwayBy);
        }
        finally
        {
            lock (messenger.Gate)
            {
                _older = ReferenceEquals(_older, mine) ? null : _older;
            }
        }
    }

    /// <summary>Ends a waiting poll with a conflict; the caller holds the gate.</summary>
    public void SendAway(string reason)
    {
        _sentAwayBy = reason;
        var older = _older;
        _older = null;
        // Asynchronous, so that the older poll does not go on in here, with the gate held.
        _ = older?.CancelAsync();
    }

    protected override Answer CarryOut(Call call) => throw new UnreachableException();

    private static async Task<Answer> PollAsync(Messenger messenger, long offset, int limit, TimeSpan wait, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var changed = messenger.Updates.Changed.Next;
            lock (messenger.Gate)
            {
                stop.ThrowIfCancellationRequested();
                if (messenger.Updates.Take(offset, limit) is { Count: > 0 } updates)
                {
                    return new Answer(new JsonArray([.. updates.Select(u => u.Wire.DeepClone())]));
                }

                // A negative offset has done its forgetting.
                offset = Math.Max(offset, 0);
            }

            var left = wait - Stopwatch.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
            {
                return new Answer(new JsonArray());
            }

            await Task.WhenAny(changed, Task.Delay(left, stop));
            // What belongs together comes together.
            await Task.Delay(1, stop);
        }
    }

    /// <summary>As the real server treats bots that ask the same again at once.</summary>
    private void SlowDownSpinners(long offset, ref int limit, ref int wait)
    {
        if (offset == _lastOffset)
        {
            var since = Stopwatch.GetElapsedTime(_lastStart);
            wait = since < TimeSpan.FromSeconds(3) ? Math.Max(wait, 3) : wait;
            limit = since < TimeSpan.FromSeconds(0.5) ? 1 : limit;
        }

        (_lastOffset, _lastStart) = (offset, Stopwatch.GetTimestamp());
    }

    private async Task PauseAsync(CancellationToken stop)
    {
        var soon = _lastConflict != 0 && Stopwatch.GetElapsedTime(_lastConflict) < ConflictPause;
        if (soon)
        {
            await Task.Delay(ConflictPause, stop);
        }

        _lastConflict = Stopwatch.GetTimestamp();
    }
}

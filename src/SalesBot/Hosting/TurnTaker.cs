using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;

namespace SalesBot.Hosting;

/// <summary>Takes one update through the dialogue and commits everything it caused, or waits until the store can. The one boundary for faults.</summary>
internal sealed partial class TurnTaker(
    Worlds worlds,
    ITurnStore store,
    TimeProvider clock,
    ILogger<TurnTaker> log)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Returns once the update is committed. A store that cannot write is tried again for as long as it takes: nothing is lost, nothing confirmed.</summary>
    public async Task TakeAsync(Incoming incoming, CancellationToken cancel)
    {
        for (var wait = TimeSpan.FromMilliseconds(200); ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                if (!store.IsDone(incoming.Update))
                {
                    await store.CommitAsync(Turn(incoming), cancel);
                }

                return;
            }
            catch (StoreException e)
            {
                LogStoreFault(incoming.Update.Value, wait, e);
                await Task.Delay(wait, clock, cancel);
            }
        }
    }

    private TurnRecord Turn(Incoming incoming)
    {
        var stored = store.LoadSession(incoming.Chat);
        var registered = store.FindSeller(incoming.From);
        var world = worlds.For(incoming.From, registered?.Team ?? TeamId.First, incoming.FromName);
        Turn turn;
        try
        {
            turn = Conversation.Handle(stored, newcomer: registered != world.Seller, incoming, world);
        }
        catch (Exception e) when (e is not StoreException)
        {
            LogOurFault(incoming.Update.Value, ScreenName(stored), e);
            turn = Conversation.Apologise(stored, incoming, world);
        }

        return new TurnRecord(incoming.Update, incoming.Chat, world.Now, Codec.Encode(turn.Session), turn.Changes, [.. turn.Outgoing.Select(Codec.Encode)]);
    }

    // The screen's name alone: what people wrote does not belong in a log.
    private static string ScreenName(string? stored)
    {
        try
        {
            return stored is null ? "none" : Codec.DecodeSession(stored).Screen.GetType().Name;
        }
        catch (System.Text.Json.JsonException)
        {
            return "unreadable";
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "update {Update}: the store cannot write now, next try in {Wait}")]
    private partial void LogStoreFault(long update, TimeSpan wait, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "update {Update} on screen {Screen} failed; the person was told and is back at the menu")]
    private partial void LogOurFault(long update, string screen, Exception fault);
}

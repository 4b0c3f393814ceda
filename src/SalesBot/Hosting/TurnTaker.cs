using System.Collections.Immutable;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;

namespace SalesBot.Hosting;

/// <summary>Takes one update through the dialogue and commits everything it caused, or waits until the store can. The one boundary for faults.</summary>
internal sealed partial class TurnTaker(
    Worlds worlds,
    ITurnStore store,
    IOutbox outbox,
    TimeProvider clock,
    ILogger<TurnTaker> log)
{
    private const int MostTries = 4;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Returns once the update is committed. A store that cannot write is tried again for as long as it takes: nothing is lost, nothing confirmed.</summary>
    public async Task TakeAsync(Incoming incoming, CancellationToken cancel)
    {
        for (var wait = TimeSpan.FromMilliseconds(200); ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                await TakeOnceAsync(incoming, cancel);
                return;
            }
            catch (StoreException e)
            {
                LogStoreFault(incoming.Update.Value, wait, e);
                await Task.Delay(wait, clock, cancel);
            }
        }
    }

    /// <summary>Returns once the update is committed, now or before.</summary>
    /// <exception cref="StoreException">The store cannot; the update must come again.</exception>
    public async Task TakeOnceAsync(Incoming incoming, CancellationToken cancel)
    {
        if (!store.IsDone(incoming.Update))
        {
            await TurnAsync(incoming, cancel);
        }
    }

    private async Task TurnAsync(Incoming incoming, CancellationToken cancel)
    {
        var stored = store.LoadSession(incoming.Chat);
        for (var tries = 1; ; tries++)
        {
            try
            {
                var world = await AdmittedAsync(incoming, cancel);
                await CommitAsync(Conversation.Handle(stored, incoming, world), incoming, world, cancel);
                return;
            }
            catch (OutdatedException) when (tries < MostTries)
            {
                // Somebody was faster (an invite used, a customer handed over): decide again on what is so now.
            }
            catch (Exception e) when (e is not (StoreException or OperationCanceledException))
            {
                LogOurFault(incoming.Update.Value, ScreenName(stored), e);
                var world = worlds.For(incoming.From, incoming.FromName);
                await CommitAsync(Conversation.Apologise(stored, incoming, world), incoming, world, cancel);
                return;
            }
        }
    }

    /// <summary>The world of who writes. One whom the settings name as an admin is made one first.</summary>
    private async Task<World> AdmittedAsync(Incoming incoming, CancellationToken cancel)
    {
        var world = worlds.For(incoming.From, incoming.FromName);
        if (!world.IsOwner || world is { IsMember: true, Seller.Role: Role.Admin })
        {
            return world;
        }

        var enrol = new Enrol(world.Seller.Id, world.IsMember ? world.Seller.Team : TeamId.First, Role.Admin, world.Seller.Name);
        await outbox.PostAsync($"enrol:{world.Seller.Id.Value}:{incoming.Update.Value}", incoming.Chat, world.Now, [enrol], [], cancel);
        return worlds.For(incoming.From, incoming.FromName);
    }

    private Task<bool> CommitAsync(Turn turn, Incoming incoming, World world, CancellationToken cancel)
    {
        ImmutableArray<string> Outgoing(World seen) => [.. turn.Outgoing(seen).Select(Codec.Encode)];

        // Where nothing changes nobody need wait for the writer to look at it.
        var before = turn.Changes.IsEmpty ? Outgoing(world) : default;
        var record = new TurnRecord(
            incoming.Update, incoming.Chat, world.Now, Codec.Encode(turn.Session), turn.Changes, books => before.IsDefault ? Outgoing(world.At(books)) : before);
        return store.CommitAsync(record, cancel);
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

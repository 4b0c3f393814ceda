using System.Collections.Immutable;

namespace SalesBot.Telegram.Receiving;

/// <summary>Updates that came together, oldest first.</summary>
public sealed class UpdateBatch(ImmutableArray<ReadUpdate> items)
{
    public ImmutableArray<ReadUpdate> Items => items;

    internal bool IsConfirmed { get; private set; }

    /// <summary>
    /// Says that every item is committed, so that the server may forget them; call it before asking for the next batch.
    /// A batch that is not confirmed comes again, after a pause.
    /// </summary>
    public void Confirm() => IsConfirmed = true;
}

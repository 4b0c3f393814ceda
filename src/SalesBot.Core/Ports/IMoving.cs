namespace SalesBot.Core.Ports;

/// <summary>All that a store keeps, row by row, in a form that every store reads and writes: to move from one store to another without loss.</summary>
public interface IMoving
{
    /// <summary>Everything of all teams, at one moment, in an order in which it can be written; what is made anew from the rest (the words that notes are found by) is left out.</summary>
    /// <exception cref="StoreException">The store cannot be read now.</exception>
    void Read(Action<StoredRow> row);

    /// <summary>Fills a store in which nothing was written yet: with all of it, or with nothing.</summary>
    /// <returns>How many rows.</returns>
    /// <exception cref="OutdatedException">Something is there already.</exception>
    /// <exception cref="StoreException">As for <see cref="ITurnStore.CommitAsync"/>, or a row is not what the store knows.</exception>
    Task<int> WriteAsync(IEnumerable<StoredRow> rows, CancellationToken cancel);
}

/// <summary>A row of a table, both named as docs/stores-and-clients.md says.</summary>
/// <param name="Values">Whole numbers as long, others as double, texts as string; what is null is left out.</param>
public sealed record StoredRow(string Table, IReadOnlyDictionary<string, object> Values);

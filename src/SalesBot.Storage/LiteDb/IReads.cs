namespace SalesBot.Storage.LiteDb;

/// <summary>A way to read the file; all that one call reads is of the same moment.</summary>
internal interface IReads
{
    T Read<T>(Func<Tables, T> read);
}

/// <summary>Reads within a transaction that is under way: what it has written so far shows.</summary>
internal sealed class ReadWithin(Tables tables) : IReads
{
    public T Read<T>(Func<Tables, T> read) => read(tables);
}

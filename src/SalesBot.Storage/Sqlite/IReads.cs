namespace SalesBot.Storage.Sqlite;

/// <summary>A way to read the file.</summary>
internal interface IReads
{
    T Read<T>(Func<PreparedConnection, T> read);

    /// <summary>Several statements that see the same moment.</summary>
    T ReadMoment<T>(Func<PreparedConnection, T> read);
}

/// <summary>Reads within a transaction that is under way: what it has written so far shows.</summary>
internal sealed class ReadWithin(PreparedConnection connection) : IReads
{
    public T Read<T>(Func<PreparedConnection, T> read) => read(connection);

    public T ReadMoment<T>(Func<PreparedConnection, T> read) => read(connection);
}

using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Search;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Storage;

/// <summary>A kind of store that this build holds.</summary>
/// <param name="Usual">The connection string when none is set.</param>
/// <param name="FaultOf">What is wrong with a connection string, to be read after its name; null when it can be used.</param>
/// <param name="Open">Opens it: with the connection string, the reader of notes' words (one kind of it on one file), the clock, and the zone of teams that have set none (null for UTC); throws <see cref="StoreException"/> for what cannot be opened.</param>
internal sealed partial record StoreChoice(StorageKind Kind, string Usual, Func<string, string?> FaultOf, Func<string, SearchReader, TimeProvider, TimeZoneInfo?, IStore> Open)
{
    /// <summary>Those of this build.</summary>
    public static readonly ImmutableArray<StoreChoice> All = Held();

    private static ImmutableArray<StoreChoice> Held()
    {
        var choices = new List<StoreChoice>
        {
            new(StorageKind.Sqlite, "Data Source=salesbot.db", SqliteFile.FaultOf, (connection, reader, clock, zone) => new SqliteStore(connection, reader, clock, zone)),
        };
        AddLiteDb(choices);
        return [.. choices];
    }

    /// <summary>Adds LiteDB where the switch of that name was on: see Directory.Build.targets.</summary>
    static partial void AddLiteDb(List<StoreChoice> choices);
}

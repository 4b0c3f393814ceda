using SalesBot.Storage;

namespace SalesBot.TestKit;

/// <summary>Which store the tests of conversations run on: SQLite, or the kind that the environment names, where the build holds it.</summary>
public static class TestedStore
{
    public static readonly StorageKind Kind = Environment.GetEnvironmentVariable("SALESBOT_TEST_STORE") is { Length: > 0 } named ? Enum.Parse<StorageKind>(named) : StorageKind.Sqlite;

    /// <summary>A connection string for a file of this name in a folder.</summary>
    public static string In(string folder, string name) => In(Kind, folder, name);

    public static string In(StorageKind kind, string folder, string name) => kind switch
    {
        StorageKind.Sqlite => $"Data Source={Path.Combine(folder, $"{name}.db")}",
        StorageKind.LiteDb => $"Filename={Path.Combine(folder, $"{name}.litedb")}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static IStore Open(string folder, string name, TimeProvider? clock = null, TimeZoneInfo? zone = null) => Open(Kind, folder, name, clock, zone);

    public static IStore Open(StorageKind kind, string folder, string name, TimeProvider? clock = null, TimeZoneInfo? zone = null) =>
        StorageRegistration.Open(kind, In(kind, folder, name), Shipped.Knowledge.SearchReader, clock ?? TimeProvider.System, zone);
}

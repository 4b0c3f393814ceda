using Microsoft.Data.Sqlite;
using SalesBot.Core.Ports;
using SalesBot.Storage.Sqlite;
using SalesBot.TestKit;

namespace SalesBot.Adapters.Tests.Storage.Sqlite;

/// <summary>A database file in a folder of its own, which is not there before the first opening and not after the test.</summary>
public sealed class TempDatabase : IDisposable
{
    private readonly string _folder = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"salesbot-{Guid.NewGuid():N}");

    public string Path => System.IO.Path.Combine(_folder, "data", "salesbot.db");

    public SqliteStore Open(TimeProvider? clock = null) => new($"Data Source={Path}", Shipped.Knowledge.SearchReader, clock ?? TimeProvider.System);

    public OpenStore OpenPorts(TimeProvider clock) => OpenStore.Of(Open(clock));

    /// <summary>Looks into the file, or changes it, past the store.</summary>
    public object? Sql(string sql)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>A turn of update <paramref name="number"/> that is known by its number everywhere.</summary>
    public static TurnRecord Turn(long number, params Change[] changes) =>
        new(new UpdateId(number), new ChatId(1), DateTimeOffset.UnixEpoch.AddDays(20_000), $"{number}", [.. changes], [$"{number}"]);
}

using System.Data.Common;

namespace SalesBot.Storage.LiteDb;

/// <summary>The file that a connection string names: <c>Filename=salesbot.litedb</c>.</summary>
internal static class LiteDbPath
{
    private const string Filename = "Filename";

    /// <summary>The whole path.</summary>
    /// <exception cref="ArgumentException"><see cref="FaultOf"/> finds a fault.</exception>
    public static string Of(string connectionString) => FaultOf(connectionString) is { } fault
        ? throw new ArgumentException($"The connection string {fault}.", nameof(connectionString))
        : Path.GetFullPath((string)Read(connectionString)[Filename]);

    /// <summary>What is wrong with the connection string, to be read after its name; null when it can be used.</summary>
    public static string? FaultOf(string connectionString)
    {
        DbConnectionStringBuilder given;
        try
        {
            given = Read(connectionString);
        }
        catch (ArgumentException e)
        {
            return $"cannot be read ({e.Message})";
        }

        var name = given.TryGetValue(Filename, out var value) ? value as string : null;
        return given switch
        {
            _ when string.IsNullOrWhiteSpace(name) => "names no file",
            _ when given.Keys.Cast<string>().FirstOrDefault(k => !k.Equals(Filename, StringComparison.OrdinalIgnoreCase)) is { } other => $"has {other}, and Filename alone is taken",
            _ when name.StartsWith(':') => "keeps everything in memory only, and the bot must not forget",
            _ when Directory.Exists(name) => "names a folder where a file is wanted",
            _ => null,
        };
    }

    private static DbConnectionStringBuilder Read(string connectionString) => new() { ConnectionString = connectionString };
}

namespace SalesBot.Storage;

/// <summary>Where everything is kept; the section <c>Storage</c> of the settings.</summary>
public sealed class StorageOptions
{
    public StorageKind Kind { get; set; } = StorageKind.Sqlite;

    /// <summary>Names the file, by a path that is taken from the working directory when relative; file and folder are made at the first start. Unset it is the usual one of the kind.</summary>
    public string ConnectionString { get; set; } = "Data Source=salesbot.db";
}

public enum StorageKind
{
    Sqlite,

    /// <summary>Only in a build with -p:LiteDb=true.</summary>
    LiteDb,
}

namespace SalesBot.Storage;

/// <summary>Where everything is kept; the section <c>Storage</c> of the settings.</summary>
public sealed class StorageOptions
{
    public StorageKind Kind { get; set; } = StorageKind.Sqlite;

    /// <summary>For SQLite a path, taken from the working directory when relative; file and folder are made at the first start.</summary>
    public string ConnectionString { get; set; } = "Data Source=salesbot.db";
}

public enum StorageKind
{
    Sqlite,
}

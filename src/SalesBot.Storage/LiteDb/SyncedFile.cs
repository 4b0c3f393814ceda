namespace SalesBot.Storage.LiteDb;

/// <summary>A file that nobody else has open, whose flush reaches the disk.</summary>
/// <remarks>The exclusive lock is the system's (flock on Unix): it ends with the process, however that ends.</remarks>
internal sealed class SyncedFile(string path) : FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0)
{
    public override void Flush() => Flush(flushToDisk: true);
}

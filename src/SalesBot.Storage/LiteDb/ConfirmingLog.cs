namespace SalesBot.Storage.LiteDb;

/// <summary>
/// The log as LiteDB writes it, made to outlive a power cut. LiteDB never syncs its log: it marks the last page of a transaction as confirmed and goes on, so
/// that after a cut a confirmed page may be there without those before it. Here the pages come first and are synced, then the one byte that
/// confirms them is written and synced: what was acknowledged is there, and what was not leaves no trace.
/// </summary>
/// <param name="file">Its flush reaches the disk.</param>
/// <remarks>Page layout of LiteDB 5, file version 8: pages of 8192 bytes, byte 18 is one on the page that confirms.</remarks>
internal sealed class ConfirmingLog(Stream file) : Stream
{
    public const int PageSize = 8192;
    private const int ConfirmedAt = 18;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => file.Length;

    public override long Position { get => file.Position; set => file.Position = value; }

    public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void Flush() => file.Flush();

    /// <summary>A shorter log is synced at once: old pages behind new ones would be taken for newer.</summary>
    public override void SetLength(long value)
    {
        file.SetLength(value);
        file.Flush();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (count != PageSize || buffer[offset + ConfirmedAt] == 0)
        {
            file.Write(buffer, offset, count);
            return;
        }

        var page = file.Position;
        file.Write(buffer, offset, ConfirmedAt);
        file.WriteByte(0);
        file.Write(buffer, offset + ConfirmedAt + 1, count - ConfirmedAt - 1);
        file.Flush();
        file.Position = page + ConfirmedAt;
        file.WriteByte(buffer[offset + ConfirmedAt]);
        file.Flush();
        file.Position = page + PageSize;
    }

    protected override void Dispose(bool disposing)
    {
        file.Dispose();
        base.Dispose(disposing);
    }
}

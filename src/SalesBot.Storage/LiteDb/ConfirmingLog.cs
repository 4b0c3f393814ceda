namespace SalesBot.Storage.LiteDb;

/// <summary>
/// The log as LiteDB writes it, made to outlive a power cut and a full disk.
/// LiteDB never syncs its log: it marks the last page of a transaction as confirmed and goes on, so that after a cut a confirmed page may be there without
/// those before it. Here the pages come first and are synced, then the one byte that confirms them is written and synced: what was acknowledged is there,
/// and what was not leaves no trace.
/// A write that fails within a commit leaves LiteDB with a transaction that it cannot close, and whose finalizer ends the process. Here it does not fail: the fault is
/// kept, what was to be written stays in memory to be read again, and the commit ends; whoever committed asks for <see cref="Fault"/> and gives the engine up.
/// </summary>
/// <param name="file">Its flush reaches the disk.</param>
/// <remarks>Page layout of LiteDB 5, file version 8: pages of 8192 bytes, byte 18 is one on the page that confirms.</remarks>
internal sealed class ConfirmingLog(Stream file) : Stream
{
    public const int PageSize = 8192;
    private const int ConfirmedAt = 18;

    // Pages that could not be written, by where they belong.
    private readonly Dictionary<long, byte[]> _unwritten = [];
    private long _length = file.Length;
    private long _position;

    /// <summary>What the disk answered to the first write that it refused; from then on nothing is written.</summary>
    public IOException? Fault { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position { get => _position; set => _position = value; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_unwritten.TryGetValue(_position, out var page))
        {
            page.CopyTo(buffer.AsSpan(offset, count));
            _position += page.Length;
            return page.Length;
        }

        file.Position = _position;
        var read = file.Read(buffer, offset, count);
        _position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        _position = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => _position, _ => _length };

    public override void Flush() => Try(file.Flush);

    /// <summary>A shorter log is synced at once: old pages behind new ones would be taken for newer.</summary>
    public override void SetLength(long value)
    {
        _length = value;
        Try(() =>
        {
            file.SetLength(value);
            file.Flush();
        });
    }

    /// <param name="count">A page.</param>
    public override void Write(byte[] buffer, int offset, int count)
    {
        var page = buffer.AsSpan(offset, count).ToArray();
        if (!Try(() => WritePage(page)))
        {
            _unwritten[_position] = page;
        }

        _position += count;
        _length = Math.Max(_length, _position);
    }

    protected override void Dispose(bool disposing)
    {
        file.Dispose();
        base.Dispose(disposing);
    }

    private void WritePage(byte[] page)
    {
        var confirmed = page[ConfirmedAt];
        file.Position = _position;
        if (confirmed == 0)
        {
            file.Write(page);
            return;
        }

        page[ConfirmedAt] = 0;
        try
        {
            file.Write(page);
            file.Flush();
        }
        finally
        {
            page[ConfirmedAt] = confirmed;
        }

        file.Position = _position + ConfirmedAt;
        file.WriteByte(confirmed);
        file.Flush();
    }

    /// <returns>False when the disk refused it, now or before.</returns>
    private bool Try(Action write)
    {
        if (Fault is null)
        {
            try
            {
                write();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Fault = e as IOException ?? new IOException(e.Message, e);
            }
        }

        return Fault is null;
    }
}

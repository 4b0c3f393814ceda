using System.Runtime.ExceptionServices;

namespace SalesBot.Telegram.TelegramBot;

/// <summary>A stream that hands on what is written to it, piece by piece; the library downloads into nothing else.</summary>
internal sealed class PieceStream(Func<ReadOnlyMemory<byte>, Task> write) : Stream
{
    /// <summary>Why a piece was not taken: no fault of the network, though the library will call it one.</summary>
    public ExceptionDispatchInfo? Fault { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await write(buffer);
        }
        catch (Exception e)
        {
            Fault = ExceptionDispatchInfo.Capture(e);
            throw;
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

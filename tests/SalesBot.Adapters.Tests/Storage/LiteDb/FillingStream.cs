namespace SalesBot.Adapters.Tests.Storage.LiteDb;

/// <summary>A file in memory that takes so many writes more, and then none, as a full disk does.</summary>
internal sealed class FillingStream : MemoryStream
{
    public int Left { get; set; } = int.MaxValue;

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Left-- <= 0)
        {
            Left = 0;
            throw new IOException("No space left on device");
        }

        base.Write(buffer, offset, count);
    }

    public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);

    public override void WriteByte(byte value) => Write([value], 0, 1);

    // The store closes its file after a fault, and opens it again.
    public override void Close()
    {
    }
}

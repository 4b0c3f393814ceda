using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Receiving;

/// <summary>A file that was fetched whole.</summary>
/// <param name="Path">Where the platform keeps it; its ending tells the kind of file.</param>
/// <param name="Size">In bytes.</param>
public sealed record FetchedFile(string Path, long Size);

/// <summary>Fetches files that people sent.</summary>
public sealed class FileFetcher(IBotApi api, Retries retries)
{
    /// <summary>Copies the file to the end of a stream; a failure may leave a part of it there.</summary>
    /// <param name="to">One that can seek is cut back before each try; on any other nothing is tried again once something was written.</param>
    /// <param name="most">In bytes.</param>
    /// <exception cref="FileTooBig">Tried again it is as big.</exception>
    /// <exception cref="TelegramRefused">The platform does not know the file, or not any more.</exception>
    /// <exception cref="TelegramUnreachable">After brief retries.</exception>
    public async Task<FetchedFile> FetchAsync(string fileId, Stream to, long most, CancellationToken cancel)
    {
        var start = to.CanSeek ? to.Length : 0;
        var written = 0L;
        TelegramUnreachable? broken = null;
        var fetched = await retries.Brief.ExecuteAsync(
            async ct =>
            {
                try
                {
                    written = 0;
                    if (to.CanSeek)
                    {
                        to.SetLength(start);
                        to.Position = start;
                    }

                    return await TryAsync(fileId, most, WriteAsync, ct);
                }
                catch (TelegramUnreachable e) when (!to.CanSeek && written > 0)
                {
                    // No second try can take back what was written.
                    broken = e;
                    return null;
                }
            },
            cancel);
        return fetched ?? throw broken!;

        async Task<long> WriteAsync(ReadOnlyMemory<byte> piece)
        {
            await to.WriteAsync(piece, cancel);
            return written += piece.Length;
        }
    }

    private async Task<FetchedFile?> TryAsync(string fileId, long most, Func<ReadOnlyMemory<byte>, Task<long>> write, CancellationToken cancel)
    {
        var (path, size) = await LocateAsync(fileId, cancel);
        if (size > most)
        {
            throw new FileTooBig($"the file has {size} bytes; at most {most} are taken");
        }

        var got = 0L;
        await api.DownloadAsync(
            path,
            async piece =>
            {
                if (got + piece.Length > most)
                {
                    throw new FileTooBig($"the file has more than the {most} bytes that are taken");
                }

                got = await write(piece);
            },
            cancel);
        return size is null || size == got
            ? new FetchedFile(path, got)
            : throw new TelegramUnreachable($"download: {got} bytes of {size} came");
    }

    private async Task<(string Path, long? Size)> LocateAsync(string fileId, CancellationToken cancel)
    {
        try
        {
            return await api.GetFileAsync(fileId, cancel);
        }
        catch (TelegramRefused refused) when (refused.Code == 400 && refused.Description.Contains("too big", StringComparison.OrdinalIgnoreCase))
        {
            // The API has no code for it, only this text.
            throw new FileTooBig(refused.Description);
        }
    }
}

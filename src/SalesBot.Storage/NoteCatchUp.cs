namespace SalesBot.Storage;

/// <summary>Reads the words of waiting notes step by step, each small enough that a turn behind it does not notice.</summary>
internal static class NoteCatchUp
{
    public const int NotesAtOnce = 200;

    /// <param name="begin">Notices what must be read again; answers how many notes wait.</param>
    /// <param name="readSome">Reads the next of them; answers how many they were.</param>
    /// <param name="readSomeOfBatch">The same for imports, which are written without their words; answers too how many are left.</param>
    /// <returns>How many notes were read.</returns>
    public static async Task<int> RunAsync(Func<Task<int>> begin, Func<Task<int>> readSome, Func<Task<(int Count, int Left)>> readSomeOfBatch, Action<int> progress, CancellationToken cancel)
    {
        var left = await begin();
        var done = 0;
        while (left > 0)
        {
            cancel.ThrowIfCancellationRequested();
            var count = await readSome();
            done += count;
            left = count == 0 ? 0 : Math.Max(0, left - count);
            progress(left);
        }

        return done + await ReadBatchesAsync(readSomeOfBatch, progress, cancel);
    }

    /// <summary>Where reading goes on after a step.</summary>
    /// <param name="read">The least number that was read, and how many notes were; null for none.</param>
    /// <returns>0 when all are read: notes that come later bring their words, however old they are, or are of an import.</returns>
    public static long Below((long Least, int Count)? read) => read is (var least, NotesAtOnce) ? least : 0;

    private static async Task<int> ReadBatchesAsync(Func<Task<(int Count, int Left)>> readSome, Action<int> progress, CancellationToken cancel)
    {
        for (var done = 0; ;)
        {
            cancel.ThrowIfCancellationRequested();
            var (count, left) = await readSome();
            if (count == 0)
            {
                return done;
            }

            done += count;
            progress(left);
        }
    }
}

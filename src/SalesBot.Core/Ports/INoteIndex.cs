namespace SalesBot.Core.Ports;

/// <summary>The words that notes are found by. A new note is found at once; those of a file from before the index, or of other tables of words, must be read again.</summary>
public interface INoteIndex
{
    /// <summary>Reads what still waits to be read, newest first, in small steps beside other writes; what was done stays done when it is stopped.</summary>
    /// <param name="progress">Called after each step with how many notes are left.</param>
    /// <returns>How many notes were read.</returns>
    /// <exception cref="StoreException">As for <see cref="ITurnStore.CommitAsync"/>; what was done stays done.</exception>
    Task<int> CatchUpAsync(Action<int> progress, CancellationToken cancel);
}

using SalesBot.Core.Exchange;

namespace SalesBot.Exchange.Files;

/// <summary>How many lines may still be read from a file, over all its tables.</summary>
internal sealed class RowBudget
{
    private int _left = TableFile.MostRows;

    public void Take()
    {
        if (--_left < 0)
        {
            throw new UnreadableFileException(FileFault.TooManyRows);
        }
    }
}

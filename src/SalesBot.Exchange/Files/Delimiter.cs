namespace SalesBot.Exchange.Files;

/// <summary>Finds what stands between the cells of a text: that of , ; and tab which most lines have equally often outside quotes.</summary>
internal static class Delimiter
{
    private const string Known = ",;\t";
    private const int MostLines = 20;

    /// <summary>Also where the table starts: Excel takes a first line «sep=;» as a word on how to read the rest.</summary>
    public static (char Delimiter, int Start) Of(string text)
    {
        if (text.Length > 4 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && (text.Length == 5 || text[5] is '\r' or '\n'))
        {
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            return (text[4], end < 0 ? text.Length : end + 1);
        }

        var lines = Count(text);
        var best = Enumerable.Range(0, Known.Length)
            .Select(i => (Index: i, Usual: lines.Select(line => line[i]).Where(n => n > 0).GroupBy(n => n).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).FirstOrDefault()))
            .Where(found => found.Usual is not null)
            .OrderByDescending(found => found.Usual!.Count())
            .ThenByDescending(found => found.Usual!.Key)
            .Select(found => (int?)found.Index)
            .FirstOrDefault();
        return (Known[best ?? 0], 0);
    }

    private static List<int[]> Count(string text)
    {
        var lines = new List<int[]>();
        var line = new int[Known.Length];
        var isQuoted = false;
        foreach (var c in text)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted)
            {
                continue;
            }
            else if (c == '\n')
            {
                lines.Add(line);
                line = new int[Known.Length];
                if (lines.Count == MostLines)
                {
                    return lines;
                }
            }
            else if (Known.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i)
            {
                line[i]++;
            }
        }

        lines.Add(line);
        return lines;
    }
}

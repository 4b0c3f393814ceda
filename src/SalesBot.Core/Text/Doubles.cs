using System.Numerics;
using System.Text;

namespace SalesBot.Core.Text;

/// <summary>Letters typed several times in a row: emphasis, a slip, or spelling.</summary>
internal static class Doubles
{
    private const int MostRuns = 3;

    /// <summary>True when some letter stands so many times in a row.</summary>
    public static bool Has(string word, int times)
    {
        var run = 1;
        for (var i = 1; i < word.Length; i++)
        {
            run = word[i] == word[i - 1] ? run + 1 : 1;
            if (run >= times)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word with each run of at least <paramref name="least"/> as one letter or two, in all ways; those with more single letters first.</summary>
    public static IEnumerable<string> Variants(string word, int least)
    {
        var runs = 0;
        for (var i = 0; i < word.Length;)
        {
            var end = RunEnd(word, i);
            runs += end - i >= least ? 1 : 0;
            i = end;
        }

        return runs > MostRuns
            ? [Shortened(word, least, 0)]
            : Enumerable.Range(0, 1 << runs).OrderBy(doubled => BitOperations.PopCount((uint)doubled)).Select(doubled => Shortened(word, least, doubled));
    }

    /// <param name="doubled">Bit n is set when the n-th run stays double.</param>
    public static string Shortened(string word, int least, int doubled)
    {
        var shortened = new StringBuilder(word.Length);
        var run = 0;
        for (var i = 0; i < word.Length;)
        {
            var end = RunEnd(word, i);
            var length = end - i;
            if (length >= least)
            {
                length = run < MostRuns && (doubled >> run & 1) == 1 ? 2 : 1;
                run++;
            }

            shortened.Append(word[i], length);
            i = end;
        }

        return shortened.ToString();
    }

    private static int RunEnd(string word, int start)
    {
        var end = start + 1;
        while (end < word.Length && word[end] == word[start])
        {
            end++;
        }

        return end;
    }
}

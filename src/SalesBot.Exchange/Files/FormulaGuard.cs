using System.Text.RegularExpressions;

namespace SalesBot.Exchange.Files;

/// <summary>
/// Keeps cells of a text table from being run as formulas (OWASP, «CSV Injection»): a cell that begins as one gets an apostrophe before it. A cell
/// with apostrophes of its own before such a sign gets one more, so that taking one off always gives what there was.
/// </summary>
internal static partial class FormulaGuard
{
    public static string Add(string cell) => Begins().IsMatch(cell) && !Negative().IsMatch(cell) ? "'" + cell : cell;

    public static string Remove(string cell) => cell.StartsWith('\'') && Begins().IsMatch(cell) ? cell[1..] : cell;

    // The wide forms are signs of formulas on keyboards of East Asia.
    [GeneratedRegex("^'*[=+\\-@\t\r\n＝＋－＠]")]
    private static partial Regex Begins();

    // A plain negative number runs nothing.
    [GeneratedRegex(@"^-[0-9]+\z")]
    private static partial Regex Negative();
}

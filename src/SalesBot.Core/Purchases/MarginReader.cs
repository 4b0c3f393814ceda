using SalesBot.Core.FollowUps;
using SalesBot.Core.Text;

namespace SalesBot.Core.Purchases;

/// <summary>Reads what was earned, without the word that says so: «۵۰۰ هزار», «۲۰ درصد», «٪۲۰».</summary>
internal sealed class MarginReader(DueText text, string source)
{
    private const decimal Whole = 100m;

    private readonly AmountReader _amounts = new(text, source);
    private readonly FigureReader _figures = new(text, source);

    public (MarginSaid Margin, int Count)? Read(int i, bool isLoss)
    {
        var sign = IsPercent(i) && text.At(i) is not "درصد" ? 1 : 0;
        var number = i + sign >= text.Count ? null
            : _figures.Read(i + sign) is { } figure ? (figure.Decimal ?? figure.Grouped, figure.Count)
            : NumberWords.Small(text.At, i) is { } small ? (small.Value, small.Count)
            : ((decimal?, int)?)null;
        if (number is ({ } percent, var count) && (sign == 1 || IsPercent(i + count)))
        {
            return percent <= Whole ? (new MarginSaid(null, percent, isLoss), count + 1) : null;
        }

        return _amounts.Read(i) is { } amount && !amount.Said.Amount.IsTooMuch ? (new MarginSaid(amount.Said, null, isLoss || amount.IsNegative), amount.Count) : null;
    }

    /// <summary>Whether a margin may begin here: not in the middle of «دو میلیون و پانصد هزار».</summary>
    public bool IsWhole(int i) => text.At(i - 1) is not ("و" or "." or "/" or ",") && (text[i].IsDigits || NumberWords.Small(text.At, i) is not null || text.At(i) is "نیم" or "٪" or "%");

    private bool IsPercent(int i) => text.At(i) is "٪" or "%" or "درصد";
}

namespace SalesBot.Core.FollowUps;

/// <summary>Reads how many minutes and hours from now: «نیم ساعت دیگه», «یه ربع دیگه», «یک ساعت و نیم دیگه», «دو و نیم ساعت دیگه».</summary>
internal sealed class SpanReader(DueText text)
{
    private const int MostCount = 999;

    public SaidSpan? Read(int i)
    {
        if (text.At(i) is "نیم" or "نیمساعت")
        {
            return Ending(30, i, i + (text.Is(i, "نیم", "ساعت") ? 2 : text.At(i) is "نیمساعت" ? 1 : 0));
        }

        if (text.At(i) is "ربع")
        {
            return Ending(15, i, i + 1);
        }

        if (text.Number(i) is not { Value: > 0 and <= MostCount } number)
        {
            return null;
        }

        // «ده بیست دقیقه», «۱۰-۲۰ دقیقه»: the later of the two.
        var unit = i + number.Count;
        var dash = text.At(unit) is "-" ? 1 : 0;
        if (text.Number(unit + dash) is { Value: > 0 and <= MostCount } later)
        {
            (number, unit) = (later, unit + dash + later.Count);
        }

        if (text.Is(unit, "و", "نیم", "ساعت"))
        {
            return Ending(60 * number.Value + 30, i, unit + 3);
        }

        switch (text.At(unit))
        {
            case "ربع": return Ending(15 * number.Value, i, unit + 1);
            case "ساعت":
                var (minutes, count) = MinutesAfter(text, unit + 1);
                return Ending(60 * number.Value + minutes, i, unit + 1 + count);
            case var minute: return DueText.IsMinute(minute) ? Ending(number.Value, i, unit + 1) : null;
        }
    }

    /// <summary>«و نیم», «و ربع», «و ۲۰ دقیقه», «و بیست»: after an hour. Zero words when none.</summary>
    public static (int Minutes, int Count) MinutesAfter(DueText text, int i)
    {
        if (text.At(i) is "ونیم" or "وربع")
        {
            return (text.At(i) is "ونیم" ? 30 : 15, 1);
        }

        if (text.At(i) is not "و")
        {
            return (0, 0);
        }

        if (text.At(i + 1) is "نیم" or "ربع")
        {
            return (text.At(i + 1) is "نیم" ? 30 : 15, 2);
        }

        if (text.Number(i + 1) is not { Value: > 0 and < 60 } number)
        {
            return (0, 0);
        }

        // «ساعت ۱۰ و ۲ نفر».
        return DueText.IsMinute(text.At(i + 1 + number.Count)) ? (number.Value, number.Count + 2)
            : number.Value % 5 == 0 && text.EndsSaying(i + 1 + number.Count) ? (number.Value, number.Count + 1)
            : (0, 0);
    }

    private SaidSpan? Ending(int minutes, int first, int end) =>
        end > first && text.NextAt(end) is > 0 and var next ? new SaidSpan(TimeSpan.FromMinutes(minutes), end + next - first) : null;
}

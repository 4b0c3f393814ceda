using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SalesBot.Core.FollowUps;

/// <summary>Finds in a text all that says when.</summary>
/// <param name="now">Local.</param>
internal sealed class DueReader(DueText text, DateTime now)
{
    private const int MostBetween = 2;

    private static readonly FrozenSet<string> Between = FrozenSet.ToFrozenSet(
        ["،", ",", "-", ":", "(", "و", "در", "روز", "تو", "توی", "حدود", "حدودا", "حوالی", "بین", "راس", "سر", "تا", "برای", "یعنی", "از"]);

    private static readonly FrozenSet<string> Leads = FrozenSet.ToFrozenSet(
        ["برای", "واسه", "در", "روز", "تو", "توی", "حدود", "حدودا", "حوالی", "بین", "راس", "سر", "تا", "به", "از", "یکی"]);

    private readonly DayReader _days = new(text, now.Date);
    private readonly DateReader _dates = new(text, now.Date);
    private readonly SpanReader _spans = new(text);
    private readonly TimeReader _times = new(text, now.TimeOfDay);

    public ImmutableArray<Saying> Sayings()
    {
        var sayings = ImmutableArray.CreateBuilder<Saying>();
        for (var i = 0; i < text.Count;)
        {
            var last = sayings.Count > 0 ? sayings[^1] : null;
            if (Read(i, last) is not { } said)
            {
                i++;
                continue;
            }

            if (last is null || !IsBeside(last.End, i) || !last.Takes(said, i))
            {
                last = new Saying(i);
                last.Takes(said, i);
                sayings.Add(last);
            }

            i += said.Count;
        }

        return sayings.ToImmutable();
    }

    /// <summary>The first of the words that go away with a saying: «برای», «بعد از».</summary>
    public int Lead(Saying saying)
    {
        var first = saying.First;
        while (Leads.Contains(text.At(first - 1)))
        {
            first -= IsRelative(first) ? 2 : 1;
        }

        return first;
    }

    private Said? Read(int i, Saying? last)
    {
        var isAfter = last?.End == i;
        if (!isAfter && !text.BeginsAt(i))
        {
            return null;
        }

        var isFirst = last is null || !IsBeside(last.End, i);
        var said = _spans.Read(i) ?? _days.Read(i) ?? _dates.Read(i) ?? _times.Read(i, isAfter && last is { Day: not null, Clock: null }, isFirst);
        return said is null || !text.EndsAt(i + said.Count) ? null
            : IsCutOff(i) || (IsRelative(i) && !(said is SaidClock && text.At(i - 2) is "بعد")) ? new SaidInVain(said.Count)
            : said;
    }

    // «بعد از شنبه», «قبل از ساعت ۴»: some time, and nobody knows which.
    private bool IsRelative(int i) => text.At(i - 1) is "از" && text.At(i - 2) is "بعد" or "قبل" or "پس";

    // «سه هفته و دو روز دیگه»: more than can be read.
    private bool IsCutOff(int i) => text.At(i - 1) is "و" && text.At(i - 2) is "روز" or "هفته" or "ماه" or "سال" && text.Number(i) is not null;

    private bool IsBeside(int end, int i)
    {
        if (i - end > MostBetween)
        {
            return false;
        }

        for (var k = end; k < i; k++)
        {
            if (!Between.Contains(text.At(k)))
            {
                return false;
            }
        }

        return true;
    }
}

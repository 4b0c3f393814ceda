using System.Text;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Text;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Sending;

/// <summary>Turns views into text in the platform's markup and an inline keyboard.</summary>
/// <remarks>Screens keep within the limits by tests of their own; what is cut or left out here is a safety net, so that a person gets something.</remarks>
public static class Rendering
{
    private const string Ellipsis = "…";

    public static Rendered Render(View view, PlatformProfile profile)
    {
        var repairs = new List<string>();
        var runs = Tidy(view.Text.Runs);
        if (!CanBeSeen(runs))
        {
            repairs.Add("the text was empty");
            runs = [new Run(Ellipsis)];
        }

        return new Rendered(Fit(runs, View.MostCharacters, profile, repairs), profile.ParseMode, Keyboard(view, repairs), repairs);
    }

    /// <summary>Words below a photo or a file, or null when there are none to be seen.</summary>
    public static Rendered? Caption(Rich caption, PlatformProfile profile)
    {
        var runs = Tidy(caption.GuardDirection().Runs);
        var repairs = new List<string>();
        return CanBeSeen(runs) ? new Rendered(Fit(runs, profile.MostCaption, profile, repairs), profile.ParseMode, null, repairs) : null;
    }

    private static bool CanBeSeen(IReadOnlyList<Run> runs) => runs.Any(run => run.Text.EnumerateRunes().Any(IsVisible));

    /// <summary>The markup of as much of the text as the platform takes.</summary>
    private static string Fit(IReadOnlyList<Run> runs, int limit, PlatformProfile profile, List<string> repairs)
    {
        var length = runs.Sum(run => run.Text.Length);
        for (var most = limit; ; )
        {
            var kept = length <= most ? runs : Cut(runs, most);
            var (markup, counted) = profile.Markup switch
            {
                Markup.Html => (HtmlMarkup.Of(kept), kept.Sum(run => run.Text.Length)),
                Markup.Stars => StarMarkup.Of(kept) is var stars ? (stars, stars.Length) : default,
            };
            if (counted <= limit)
            {
                if (kept != runs)
                {
                    repairs.Add($"the text of {length} characters was cut to {counted}");
                }

                return markup;
            }

            // Marks of the platform count as well: cut in proportion.
            most = (int)((long)Math.Min(most, length) * limit / counted) - 1;
        }
    }

    /// <summary>The first runs up to a line end, so that with the ellipsis they have at most so many characters; a single endless line is cut between characters.</summary>
    private static List<Run> Cut(IReadOnlyList<Run> runs, int most)
    {
        var plain = string.Concat(runs.Select(run => run.Text));
        var end = most - Ellipsis.Length;
        var line = plain.LastIndexOf('\n', end);
        if (line > most / 2)
        {
            end = line;
        }
        else if (char.IsHighSurrogate(plain[end - 1]))
        {
            end--;
        }

        end = plain.AsSpan(0, end).TrimEnd().Length;
        var kept = new List<Run>();
        foreach (var run in runs)
        {
            var take = Math.Min(run.Text.Length, end - kept.Sum(k => k.Text.Length));
            if (take <= 0)
            {
                break;
            }

            kept.Add(run with { Text = run.Text[..take] });
        }

        return kept is [.. var before, var last] ? [.. before, last with { Text = last.Text + Ellipsis }] : [new Run(Ellipsis)];
    }

    /// <summary>
    /// Merges neighbours of one style, moves line ends at the edges of styled runs outside, and gives each quote lines of its own:
    /// a missing line end is added, and where both sides brought some no more than one empty line stays.
    /// </summary>
    private static List<Run> Tidy(IReadOnlyList<Run> runs)
    {
        var tidy = new List<Run>();
        foreach (var run in Merge(runs))
        {
            var core = run.Text.Trim('\n');
            var start = run.Text.Length - run.Text.TrimStart('\n').Length;
            Add(tidy, new Run(run.Text[..start]));
            if (core.Length > 0)
            {
                var needsOwnLine = run.Style is Style.Quote || tidy is [.., { Style: Style.Quote }];
                if (needsOwnLine && tidy is [.., var last] && !last.Text.EndsWith('\n'))
                {
                    Add(tidy, new Run("\n"));
                }

                Add(tidy, run with { Text = core });
                Add(tidy, new Run(run.Text[(start + core.Length)..]));
            }
        }

        return [.. CapEmptyLines(tidy)];
    }

    private static void Add(List<Run> runs, Run run)
    {
        if (run.Text.Length == 0)
        {
            return;
        }

        if (runs is [.., var last] && last.Style == run.Style)
        {
            runs[^1] = last with { Text = last.Text + run.Text };
        }
        else
        {
            runs.Add(run);
        }
    }

    private static List<Run> Merge(IReadOnlyList<Run> runs)
    {
        var merged = new List<Run>();
        foreach (var run in runs)
        {
            Add(merged, run);
        }

        return merged;
    }

    /// <summary>Beside a quote, which stands off by itself, at most one empty line.</summary>
    private static IEnumerable<Run> CapEmptyLines(List<Run> runs)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            if (run.Style is not Style.Quote)
            {
                if (i > 0 && runs[i - 1].Style is Style.Quote)
                {
                    run = run with { Text = AtMostTwo(run.Text.Length - run.Text.TrimStart('\n').Length) + run.Text.TrimStart('\n') };
                }

                if (i + 1 < runs.Count && runs[i + 1].Style is Style.Quote)
                {
                    run = run with { Text = run.Text.TrimEnd('\n') + AtMostTwo(run.Text.Length - run.Text.TrimEnd('\n').Length) };
                }
            }

            yield return run;
        }
    }

    private static string AtMostTwo(int lineEnds) => new('\n', Math.Min(lineEnds, 2));

    private static InlineKeyboardMarkup? Keyboard(View view, List<string> repairs)
    {
        var rows = new List<IReadOnlyList<InlineKeyboardButton>>();
        foreach (var row in view.Rows)
        {
            var kept = row.Where(button => Fits(button, repairs)).Select(button => new InlineKeyboardButton(button.Label, button.Data)).ToList();
            if (kept.Count > 0)
            {
                rows.Add(kept);
            }
        }

        return rows.Count == 0 ? null : new InlineKeyboardMarkup(rows);
    }

    /// <summary>One button that the platform would refuse would take the whole message with it.</summary>
    private static bool Fits(Button button, List<string> repairs)
    {
        var problem = string.IsNullOrWhiteSpace(button.Label) ? "without a label"
            : Encoding.UTF8.GetByteCount(button.Data) is 0 or > View.MostDataBytes ? "with no data or with too much"
            : null;
        if (problem is not null)
        {
            repairs.Add($"a button {problem} was left out");
        }

        return problem is null;
    }

    private static bool IsVisible(Rune rune) => !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) is not System.Globalization.UnicodeCategory.Format;
}

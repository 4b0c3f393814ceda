using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;

namespace SalesBot.Core.Text;

/// <summary>How a run of text looks; each platform renders it in its own markup.</summary>
public enum Style
{
    Plain,
    Bold,
    Italic,

    /// <summary>Words to be said, set apart from the advice around them.</summary>
    Quote,
}

/// <summary>A stretch of text in one style.</summary>
public readonly record struct Run(string Text, Style Style = Style.Plain);

/// <summary>Formatted text as a value: no markup language in it, so nothing a person typed can be one.</summary>
public sealed record Rich(ImmutableArray<Run> Runs)
{
    public static readonly Rich Empty = new([]);

    /// <summary>Length in UTF-16 code units, as the platforms' limits are counted here (never less than their own count).</summary>
    [JsonIgnore]
    public int Length => Runs.Sum(r => r.Text.Length);

    [JsonIgnore]
    public string Plain => string.Concat(Runs.Select(r => r.Text));

    public static implicit operator Rich(string text) => Of(text);

    public static Rich Of(string text, Style style = Style.Plain) => text.Length == 0 ? Empty : new([new Run(text, style)]);

    public static Rich operator +(Rich left, Rich right) => new(left.Runs.AddRange(right.Runs));

    public static Rich Add(Rich left, Rich right) => left + right;

    public Rich In(Style style) => new([.. Runs.Select(r => r.Style is Style.Plain ? r with { Style = style } : r)]);

    public static Rich Lines(params IEnumerable<Rich> lines)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        foreach (var line in lines)
        {
            if (runs.Count > 0)
            {
                runs.Add(new Run("\n"));
            }

            runs.AddRange(line.Runs);
        }

        return new(runs.ToImmutable());
    }

    /// <summary>The same text with a right-to-left mark before each line that would flip without one.</summary>
    public Rich GuardDirection()
    {
        var plain = Plain;
        var marks = new HashSet<int>();
        var start = 0;
        foreach (var line in plain.Split('\n'))
        {
            if (Direction.NeedsMark(line))
            {
                marks.Add(start);
            }

            start += line.Length + 1;
        }

        if (marks.Count == 0)
        {
            return this;
        }

        var runs = ImmutableArray.CreateBuilder<Run>(Runs.Length);
        var at = 0;
        foreach (var run in Runs)
        {
            var text = new StringBuilder(run.Text.Length + 1);
            foreach (var c in run.Text)
            {
                if (marks.Contains(at++))
                {
                    text.Append(Direction.RightToLeftMark);
                }

                text.Append(c);
            }

            runs.Add(run with { Text = text.ToString() });
        }

        return new(runs.ToImmutable());
    }

    public bool Equals(Rich? other) => other is not null && Runs.AsSpan().SequenceEqual(other.Runs.AsSpan());

    public override int GetHashCode() => Plain.GetHashCode(StringComparison.Ordinal);
}

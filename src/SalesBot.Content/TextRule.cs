using SalesBot.Content.Spelling;
using SalesBot.Content.Yaml;

namespace SalesBot.Content;

/// <summary>What a Persian text of the knowledge must be.</summary>
internal sealed record TextRule
{
    /// <summary>In Unicode characters, half-spaces counted.</summary>
    public int MostCharacters { get; init; } = int.MaxValue;

    public Amount Words { get; init; } = Amount.AtLeast(1);

    /// <summary>The program puts «» around it.</summary>
    public bool IsSaid { get; init; }

    /// <summary>May be a Latin spelling instead of a Persian text.</summary>
    public bool MayBeLatin { get; init; }

    /// <summary>The texts that this one may not repeat.</summary>
    public Distinct? Among { get; init; }

    public static TextRule UpTo(int characters) => new() { MostCharacters = characters };

    /// <summary>Reports all that is wrong with the text; returns it as it stands.</summary>
    public string Check(TextNode node)
    {
        var text = node.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            node.Report("is empty; write a text");
            return text;
        }

        if (text.Contains('\n', StringComparison.Ordinal))
        {
            node.Report("has a line break; write it in one line");
        }
        else if (text != text.Trim())
        {
            node.Report("begins or ends with a space; delete the space");
        }

        var characters = text.EnumerateRunes().Count();
        if (characters > MostCharacters)
        {
            node.Report($"has {characters} characters; write at most {MostCharacters}");
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (!Words.Holds(words))
        {
            node.Report($"is {Quoted.Of(text)}, which has {(words == 1 ? "1 word" : $"{words} words")}; write {Words}");
        }

        if (IsSaid && text.StartsWith('«') && text.IndexOf('»', StringComparison.Ordinal) == text.Length - 1)
        {
            node.Report("stands between « and »; delete them, the program writes them");
        }

        if (!PersianSpelling.HasPersian(text) && !(MayBeLatin && IsPlainLatin(text)))
        {
            node.Report($"is {Quoted.Of(text)}; write {(MayBeLatin ? "a Persian text, or small Latin letters" : "a Persian text")}");
        }

        foreach (var fault in PersianSpelling.Faults(text))
        {
            node.Report(fault);
        }

        Among?.Claim(text, node);
        return text;
    }

    private static bool IsPlainLatin(string text) => text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is ' ' or '-');
}

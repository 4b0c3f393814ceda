using System.Collections.Immutable;
using System.Text;

namespace SalesBot.Core.Text;

/// <summary>A message as words of the written language, each with its place in what was typed.</summary>
public sealed record NormalisedText(string Original, ImmutableArray<Token> Tokens)
{
    /// <summary>Stands between words where the message had a break; any punctuation would do, for none is kept.</summary>
    private const string Break = "، ";

    /// <summary>The written forms with spaces and breaks between them. Normalising it gives the same words again.</summary>
    public string Joined()
    {
        var joined = new StringBuilder(Original.Length + 16);
        foreach (var token in Tokens)
        {
            joined.Append(joined.Length == 0 ? "" : token.AfterBreak ? Break : " ").Append(token.Written);
        }

        return joined.ToString();
    }

    /// <summary>The token as it was typed.</summary>
    public string Surface(Token token) => Original.Substring(token.Start, token.Length);
}

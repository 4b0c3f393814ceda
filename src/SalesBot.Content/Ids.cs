using System.Text.RegularExpressions;
using SalesBot.Content.Yaml;

namespace SalesBot.Content;

/// <summary>Ids in files: what they may look like, and that a file is named after its own.</summary>
internal static partial class Ids
{
    // Ids travel in button data, of which the Bot API allows 64 bytes.
    private const int MostCharacters = 24;

    /// <summary>Checks the id of a file against the file's name.</summary>
    /// <param name="name">What the id must be.</param>
    public static void CheckName(Fields fields, string name)
    {
        var id = fields.Word("id");
        if (id.Length > 0 && id != name)
        {
            fields.Find("id")?.Report($"is {Quoted.Of(id)}; write {name}, the name of the file or its folder, or rename that");
        }
    }

    public static void CheckKebab(string id, Node node, int mostCharacters = MostCharacters)
    {
        if (id.Length > 0 && !(id.Length <= mostCharacters && Kebab().IsMatch(id)))
        {
            node.Report($"is {Quoted.Of(id)}; write at most {mostCharacters} small Latin letters and digits, words joined by -");
        }
    }

    /// <summary>Ids of types join their words by an underscore, for other programs read them (price_breaker).</summary>
    public static void CheckSnake(string id, Node node)
    {
        if (id.Length > 0 && !(id.Length <= MostCharacters && Snake().IsMatch(id)))
        {
            node.Report($"is {Quoted.Of(id)}; write at most {MostCharacters} small Latin letters and digits, words joined by _");
        }
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Kebab();

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(_[a-z0-9]+)*\z")]
    private static partial Regex Snake();
}

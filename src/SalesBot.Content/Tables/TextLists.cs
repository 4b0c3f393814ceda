using System.Collections.Immutable;
using SalesBot.Content.Yaml;

namespace SalesBot.Content.Tables;

/// <summary>Reads lists of single words, which the tables are made of.</summary>
internal static class TextLists
{
    public static IEnumerable<TextNode> Words(Node? node, int least = 0)
    {
        if (node is not ListNode list)
        {
            node?.Report($"is {node.Kind}; write a list: [one, two]");
            yield break;
        }

        if (list.Items.Length < least)
        {
            list.Report($"has {list.Items.Length} items; write {Amount.AtLeast(least)}");
        }

        foreach (var item in list.Items)
        {
            if (item is TextNode { Text.Length: > 0 } text)
            {
                yield return text;
            }
            else
            {
                item.Report($"is {item.Kind}; write one word");
            }
        }
    }

    public static IEnumerable<string> PersianWords(Node? node, int least = 0)
    {
        foreach (var word in Words(node, least))
        {
            if (IsWords(word.Text, mostWords: 1))
            {
                yield return word.Text;
            }
            else
            {
                word.Report($"is {Quoted.Of(word.Text)}; write one Persian word");
            }
        }
    }

    public static string Word(Fields fields, string key)
    {
        var word = fields.Word(key);
        if (word.Length > 0 && !IsWords(word, mostWords: 1))
        {
            fields.Find(key)!.Report($"is {Quoted.Of(word)}; write one Persian word");
        }

        return word;
    }

    public static ImmutableArray<string> Optional(Fields fields, string key) => fields.Has(key) ? [.. PersianWords(fields.Find(key))] : [];

    public static bool Flag(Fields fields, string key)
    {
        var word = fields.Has(key) ? fields.Word(key) : "false";
        if (word is not ("true" or "false" or ""))
        {
            fields.Find(key)!.Report($"is {Quoted.Of(word)}; write true or false");
        }

        return word == "true";
    }

    /// <summary>True for Persian letters, half-spaces between them, and single spaces between so many words.</summary>
    public static bool IsWords(string text, int mostWords)
    {
        var words = text.Split(' ');
        return words.Length <= mostWords && words.All(w =>
            w.Length > 0 && w[0] is not '\u200C' && w[^1] is not '\u200C' && w.All(c => c is '\u200C' || c is >= '\u0600' and <= '\u06FF' && (char.IsLetter(c) || c is >= '\u064B' and <= '\u0655')));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SalesBot.Content.Yaml;
using SalesBot.Core.Lenses;

namespace SalesBot.Content;

/// <summary>One type of a lens: lenses/behaviour/skeptic.yaml.</summary>
internal static class TypeFile
{
    private const int MostLatinSynonyms = 2;

    private static readonly ImmutableArray<string> Seeds = ["000", "001", "002", "003", "004"];

    /// <summary>Whole only if the file is good afterwards.</summary>
    public static CustomerType Read(SourceFile file, TypeRules rules)
    {
        var fields = new Fields(
            file.Root, "id", "name", "emoji", "seed", "synonyms", "gist", "signs", "pitfalls", "do", "dont", "watch_for", "script");
        Ids.CheckName(fields, file.Stem);
        var name = fields.Text("name", TextRule.UpTo(24));
        if (fields.Has("name"))
        {
            rules.AddName(name, fields.Find("name"));
        }

        return new CustomerType(
            new TypeId(file.Stem),
            name,
            ReadEmoji(fields, rules),
            ReadSeed(fields),
            ReadSynonyms(fields, rules),
            fields.Text("gist", TextRule.UpTo(90)),
            [.. fields.Each("signs", new Amount(6, 8)).Select(node => ReadSign(node, rules))],
            fields.Texts("pitfalls", Amount.Exactly(3), TextRule.UpTo(130)),
            fields.Texts("do", Amount.Exactly(3), TextRule.UpTo(80)),
            fields.Texts("dont", Amount.Exactly(3), TextRule.UpTo(80)),
            fields.Text("watch_for", TextRule.UpTo(130)),
            ReadScript(fields, rules));
    }

    private static string ReadEmoji(Fields fields, TypeRules rules)
    {
        var emoji = fields.Word("emoji");
        if (emoji.Length > 0)
        {
            var node = fields.Find("emoji")!;
            if (!IsEmoji(emoji))
            {
                node.Report($"is {Quoted.Of(emoji)}; write one emoji");
            }

            rules.Emoji.ClaimAsItStands(emoji, node);
        }

        return emoji;
    }

    private static bool IsEmoji(string text) =>
        StringInfo.GetNextTextElementLength(text) == text.Length
        && Rune.GetUnicodeCategory(text.EnumerateRunes().First()) is UnicodeCategory.OtherSymbol;

    private static string ReadSeed(Fields fields)
    {
        var seed = fields.Word("seed");
        if (seed.Length > 0 && !Seeds.Contains(seed))
        {
            fields.Find("seed")?.Report($"is {Quoted.Of(seed)}; write one of {string.Join(", ", Seeds)}");
        }

        return seed;
    }

    private static ImmutableArray<string> ReadSynonyms(Fields fields, TypeRules rules)
    {
        var nodes = fields.Each("synonyms", new Amount(8, 16));
        var synonyms = nodes.Select(node => Fields.TextOf(node, rules.Synonym)).ToImmutableArray();
        foreach (var (synonym, node) in synonyms.Zip(nodes))
        {
            rules.AddSynonym(synonym, node);
        }

        var latin = synonyms.Count(s => s.Any(char.IsAsciiLetter));
        if (nodes.Length > 0 && latin is 0 or > MostLatinSynonyms)
        {
            fields.Find("synonyms")?.Report($"has {latin} Latin spellings; write 1 or {MostLatinSynonyms}");
        }

        return synonyms;
    }

    private static Sign ReadSign(Node node, TypeRules rules)
    {
        var fields = Fields.GroupOf(node, "text", "phrases");
        return new Sign(fields.Text("text", TextRule.UpTo(110)), fields.Texts("phrases", new Amount(4, 7), rules.Phrases));
    }

    private static Script ReadScript(Fields type, TypeRules rules)
    {
        var fields = type.Group("script", "opening", "ask", "say", "never_say", "objections", "close", "follow_up");
        return new Script(
            fields.Text("opening", rules.Opening),
            fields.Texts("ask", new Amount(4, 5), rules.Said),
            fields.Texts("say", new Amount(5, 6), rules.Said),
            [.. fields.Each("never_say", new Amount(4, 5)).Select(node => ReadWarning(node, rules))],
            [.. fields.Each("objections", new Amount(4, 5)).Select(node => ReadObjection(node, rules))],
            fields.Texts("close", Amount.Exactly(3), rules.Instruction),
            fields.Texts("follow_up", Amount.Exactly(3), rules.Instruction));
    }

    private static Warning ReadWarning(Node node, TypeRules rules)
    {
        var fields = Fields.GroupOf(node, "text", "why");
        return new Warning(fields.Text("text", rules.Said), fields.Text("why", TextRule.UpTo(90)));
    }

    private static Objection ReadObjection(Node node, TypeRules rules)
    {
        var fields = Fields.GroupOf(node, "hears", "answer");
        return new Objection(fields.Text("hears", rules.Said), fields.Text("answer", rules.Answer));
    }
}

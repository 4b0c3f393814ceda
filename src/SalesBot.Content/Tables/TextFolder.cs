using System.Collections.Immutable;
using SalesBot.Content.Yaml;
using SalesBot.Core.Text;

namespace SalesBot.Content.Tables;

/// <summary>The folder text/: what spellings of everyday Persian mean, one table a file.</summary>
internal static class TextFolder
{
    private const string Folder = "text";

    private static readonly ImmutableArray<string> Tables = ["characters", "spoken", "suffixes", "verbs", "words"];

    /// <returns>Null if anything was wrong, which has been reported.</returns>
    public static Normaliser? Read(ContentFolder content, ProblemList problems)
    {
        var before = problems.Count;
        var files = content.Files(Folder);
        foreach (var file in files.Where(f => !Tables.Contains(f.Stem)))
        {
            file.Report(0, "", $"is not a table that the program uses; the tables are {string.Join(", ", Tables.Select(t => t + ".yaml"))}");
        }

        foreach (var missing in Tables.Where(t => content.Has(Folder) && files.All(f => f.Stem != t)))
        {
            problems.Add($"{Folder}/{missing}.yaml", "is missing; the program cannot do without this table");
        }

        var spoken = SpokenFile.Read(Root("spoken"));
        var (verbs, irregular) = VerbsFile.Read(Root("verbs"));
        var tables = new TextTables(CharactersFile.Read(Root("characters")), spoken.Forms, verbs, irregular, SuffixesFile.Read(Root("suffixes")), WordsFile.Read(Root("words")));
        if (problems.Count > before)
        {
            return null;
        }

        var normaliser = new Normaliser(tables);
        spoken.CheckMeanings(normaliser);
        return problems.Count > before ? null : normaliser;

        MapNode? Root(string table) => files.FirstOrDefault(f => f.Stem == table)?.Root;
    }
}

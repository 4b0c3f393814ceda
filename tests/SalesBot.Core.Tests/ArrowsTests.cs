using System.Text.RegularExpressions;
using System.Xml.Linq;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests;

/// <summary>Who may know whom: between projects by their references, inside Core between folders by their namespaces.</summary>
public partial class ArrowsTests
{
    public static TheoryData<string, string[]> Projects => new()
    {
        { "SalesBot.Core", [] },
        { "SalesBot.Content", ["SalesBot.Core"] },
        { "SalesBot.Storage", ["SalesBot.Core"] },
        { "SalesBot.Telegram", ["SalesBot.Core"] },
        { "SalesBot.Emulator", [] },
        { "SalesBot.Exchange", ["SalesBot.Core"] },
        { "SalesBot", ["SalesBot.Content", "SalesBot.Emulator", "SalesBot.Exchange", "SalesBot.Storage", "SalesBot.Telegram"] },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_just_those_it_may(string project, string[] allowed) =>
        References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal).ShouldBe(allowed);

    [Fact]
    public void Every_project_of_src_is_listed_here() =>
        Directory.GetDirectories(Repository.PathOf("src")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(Projects.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public void Core_holds_no_package_but_an_analyzer() =>
        References("SalesBot.Core", "PackageReference").ShouldBe(["Microsoft.CodeAnalysis.BannedApiAnalyzers"]);

    [Fact]
    public void Core_references_only_the_framework() =>
        typeof(SalesBot.Core.Dialogue.Screen).Assembly.GetReferencedAssemblies().ShouldAllBe(a => a.Name!.StartsWith("System.", StringComparison.Ordinal));

    [Theory]
    [InlineData("Text", "")]
    [InlineData("Lenses", "Text")]
    [InlineData("Search", "Text Lenses")]
    [InlineData("Classify", "Text Lenses")]
    [InlineData("Interview", "Text Lenses Classify")]
    [InlineData("FollowUps", "Text")]
    [InlineData("Exchange", "Text Lenses Interview Purchases")]
    [InlineData("Purchases", "Text FollowUps")]
    [InlineData("Standings", "Lenses Interview Purchases")]
    [InlineData("Advice", "Lenses Standings")]
    [InlineData("Survey", "Lenses Interview Standings Advice")]
    [InlineData("Occasions", "Purchases")]
    [InlineData("Club", "Text Purchases")]
    [InlineData("Campaigns", "Text Lenses")]
    [InlineData("Ports", "Text Lenses Search Classify Interview FollowUps Exchange Purchases Standings Occasions Club Campaigns")]
    [InlineData("Dialogue", "Text Lenses Search Classify Interview FollowUps Exchange Purchases Standings Advice Survey Occasions Club Campaigns Ports")]
    public void A_folder_of_core_knows_only_those_before_it(string folder, string before)
    {
        var allowed = before.Split(' ').Append(folder).ToHashSet();
        foreach (var file in Directory.GetFiles(Repository.PathOf("src", "SalesBot.Core", folder), "*.cs", SearchOption.AllDirectories))
        {
            var known = Mentioned().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value).Where(name => name != "Core");
            known.ShouldAllBe(name => allowed.Contains(name), file);
        }
    }

    [Fact]
    public void Every_path_that_the_documents_name_exists()
    {
        string[] documents = [Repository.PathOf("README.md"), .. Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)];
        foreach (var document in documents)
        {
            foreach (Match path in NamedPath().Matches(File.ReadAllText(document)))
            {
                var named = Repository.PathOf(path.Groups[1].Value.Split('/'));
                (File.Exists(named) || Directory.Exists(named)).ShouldBeTrue($"{Path.GetFileName(document)} names {path.Groups[1].Value}");
            }
        }
    }

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Repository.PathOf("src", project, project + ".csproj")).Descendants(kind).Select(e => e.Attribute("Include")!.Value);

    [GeneratedRegex(@"SalesBot\.Core\.(Text|Lenses|Search|Classify|Interview|FollowUps|Purchases|Standings|Advice|Survey|Occasions|Club|Campaigns|Exchange|Ports|Dialogue)\b")]
    private static partial Regex Mentioned();

    [GeneratedRegex(@"[`(\s]((?:src|tests|resources|docs|\.ci)/[A-Za-z0-9_./-]*[A-Za-z0-9_/-])")]
    private static partial Regex NamedPath();
}

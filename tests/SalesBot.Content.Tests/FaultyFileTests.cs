using System.Text;

namespace SalesBot.Content.Tests;

/// <summary>Files that are no good YAML, or no YAML at all, and files where none are expected.</summary>
public sealed class FaultyFileTests : IDisposable
{
    private readonly ContentTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("", " is empty; write its keys")]
    [InlineData("\n\n# only a remark\n", " is empty; write its keys")]
    [InlineData("---\n", " is empty; write its keys")]
    [InlineData("- a\n- b\n", ":1 has a list at the top; write keys (key: value)")]
    [InlineData("\nsimply a text\n", ":2 has a text at the top; write keys (key: value)")]
    [InlineData("id: first\nask: a: b\n", ":2 has a second \":\" in one line, or is indented too far; put a text that has \":\" in double quotes")]
    [InlineData("id: first\noptions:\n  - a\n b: c\n", ":4 does not line up with the lines above; check the spaces at the beginning of the line")]
    [InlineData("id: \"first\nask: b\n", ":1 opens a double quote that is not closed in the line; close it")]
    [InlineData("id: first\nask: @b\n", ":2 has a text that begins with a special sign; put the text in double quotes")]
    [InlineData("id: first\nask: \"\\q\"\n", ":2 has a \\ inside double quotes; write \\\\ or delete it")]
    [InlineData("id: first\nask: [a, b\noptions: c\n", ":2 has a fault in or after this line; check brackets, quotation marks and the spaces at the beginning of the lines")]
    [InlineData("id: \"\\UFFFFFFFF\"\n", ":1 has a fault in or after this line; check brackets, quotation marks and the spaces at the beginning of the lines")]
    [InlineData("id: first\n\task: b\n", ":2 has a tab (U+0009); write spaces")]
    [InlineData("id: first\nask: a\u0000b\u0007\n\u0085\n", ":2 has the control character U+0000; delete it\n:3 has U+0085, which cannot be seen; delete it")]
    [InlineData("id: first\rask: b\n", ":1 has a line end of an old kind (U+000D alone); save with line ends LF")]
    [InlineData("id: first\nask: a\uFEFFb\n", ":2 has U+FEFF, which cannot be seen; delete it")]
    public void Tells_why_a_file_cannot_be_read(string text, string expected)
    {
        _tree.Write(ContentTree.FirstQuestion, text);

        _tree.Problems().ShouldBe(string.Join('\n', expected.Split('\n').Select(line => ContentTree.FirstQuestion + line)));
    }

    [Theory]
    [InlineData("ask: اول چه گفت؟", "ask: &a اول چه گفت؟", ":3 ask has an anchor (&a); delete it, or put a text that begins with & in double quotes")]
    [InlineData("ask: اول چه گفت؟", "ask: !!str اول چه گفت؟", ":3 ask has a tag (tag:yaml.org,2002:str); delete it, or put a text that begins with ! in double quotes")]
    [InlineData("reason: از قیمت گفت", "reason: *a", ":7 options[1].reason has an alias (*a); write the text out, or put a text that begins with * in double quotes\n:5 options[1].reason is missing; add this key")]
    [InlineData("lens: behaviour", "lens: behaviour\nlens: behaviour", ":3 lens stands in line 2 already; keep one of the two")]
    [InlineData("lens: behaviour", "lens: behaviour\n? [a, b]\n: c", ":3 has a key that is not a word; write key: value")]
    public void Refuses_the_parts_of_yaml_that_hide_things(string old, string replacement, string expected)
    {
        _tree.Replace(ContentTree.FirstQuestion, old, replacement);

        _tree.Problems().Split('\n').Order().ShouldBe(expected.Split('\n').Select(line => ContentTree.FirstQuestion + line).Order());
    }

    [Fact]
    public void A_second_document_is_refused()
    {
        _tree.Write(ContentTree.FirstQuestion, _tree.Read(ContentTree.FirstQuestion) + "---\nid: other\n");

        _tree.Problems().ShouldBe("questions/first.yaml:19 begins a second document (---); write one document in a file");
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_its_first_alias()
    {
        var bomb = new StringBuilder("a: &a [\"lol\"]\n");
        for (var c = 'b'; c <= 'z'; c++)
        {
            var nine = string.Join(',', Enumerable.Repeat($"*{(char)(c - 1)}", 9));
            bomb.Append(c).Append(": &").Append(c).Append(" [").Append(nine).Append("]\n");
        }

        _tree.Write(ContentTree.FirstQuestion, bomb.ToString());
        var problems = _tree.Problems();

        problems.ShouldContain("questions/first.yaml:1 a has an anchor (&a); delete it, or put a text that begins with & in double quotes");
        problems.ShouldContain("questions/first.yaml:2 b[1] has an alias (*a); write the text out, or put a text that begins with * in double quotes");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Deep_nesting_is_refused_before_it_can_hurt(string opening)
    {
        _tree.Write(ContentTree.FirstQuestion, "id: first\nask: x\noptions:\n  " + string.Concat(Enumerable.Repeat(opening, 20_000)));

        _tree.Problems().ShouldBe("questions/first.yaml:4 is nested too deep; check the brackets and the spaces at the beginning of the line");
    }

    [Fact]
    public void A_file_of_another_encoding_is_told_so()
    {
        _tree.WriteBytes(ContentTree.FirstQuestion, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("id: first")).ToArray());
        _tree.WriteBytes("questions/second.yaml", [.. "id: second\nask: "u8, 0xC7, 0xE1, .. "\n"u8]);

        _tree.Problems().ShouldBe("questions/first.yaml:1 is saved as UTF-16; save the file as UTF-8\nquestions/second.yaml:2 has the byte 0xC7, which is not UTF-8; save the file as UTF-8");
    }

    [Fact]
    public void A_byte_order_mark_does_not_hide_the_other_problems_of_the_file()
    {
        _tree.Replace(ContentTree.FirstQuestion, "two: often", "two: oft");
        _tree.WriteBytes(ContentTree.FirstQuestion, [0xEF, 0xBB, 0xBF, .. _tree.ReadBytes(ContentTree.FirstQuestion)]);

        _tree.Problems().ShouldBe("""
            questions/first.yaml:1 begins with a byte order mark (U+FEFF); save the file as UTF-8 without BOM
            questions/first.yaml:17 options[2].types.two is "oft"; write one of never, rarely, sometimes, often, nearly-always
            """);
    }

    [Fact]
    public void Line_ends_of_windows_are_no_problem()
    {
        foreach (var file in _tree.Files.ToList())
        {
            _tree.Write(file, _tree.Read(file).Replace("\n", "\r\n"));
        }

        _tree.Problems().ShouldBe("");
    }

    [Fact]
    public void A_very_large_file_is_refused_unread()
    {
        _tree.Write(ContentTree.FirstQuestion, "id: " + new string('a', 200_000));

        _tree.Problems().ShouldBe("questions/first.yaml is larger than 200 kB; a content file is far smaller, is this the right file?");
    }

    [Fact]
    public void Files_that_are_not_content_are_named()
    {
        _tree.Write("questions/notes.txt", "a");
        _tree.Write("questions/first.yaml~", "a");
        _tree.Write("questions/old/first.yaml", "a");
        _tree.Write("lenses/lens.yaml", "a");
        _tree.Write("lenses/README.md", "a");
        _tree.Write("questions/.DS_Store", "a");

        _tree.Problems().ShouldBe("""
            lenses/lens.yaml is not expected here; each lens has a folder of its own, move or delete the file
            questions/first.yaml~ is not expected here; content files end in .yaml, rename, move or delete this one
            questions/notes.txt is not expected here; content files end in .yaml, rename, move or delete this one
            questions/old is a folder and not expected here; move or delete it
            """);
    }

    [Theory]
    [InlineData(".yml")]
    [InlineData(".YML")]
    [InlineData(".Yaml")]
    public void A_file_of_another_extension_is_told_its_name_and_read_all_the_same(string extension)
    {
        _tree.Replace(ContentTree.FirstQuestion, "two: often", "two: oft");
        File.Move(_tree.Full(ContentTree.FirstQuestion), _tree.Full($"questions/first{extension}"));

        _tree.Problems().ShouldBe($"""
            questions/first{extension} ends in {extension}; rename it to first.yaml
            questions/first{extension}:17 options[2].types.two is "oft"; write one of never, rarely, sometimes, often, nearly-always
            """);
    }

    [Fact]
    public void Missing_folders_are_named_all_at_once()
    {
        foreach (var folder in Directory.GetDirectories(_tree.Folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var problems = _tree.Load().Problems.Select(p => p.ToString()).ToList();

        problems.ShouldContain("lenses is missing; this folder of the content must be there");
        problems.ShouldContain("questions is missing; this folder of the content must be there");
        problems.ShouldContain("words is missing; this folder of the content must be there");
    }

    [Theory]
    [InlineData("", ".")]
    [InlineData("/no/such/folder", "/no/such/folder")]
    [InlineData("a\0b", "a\0b")]
    public void A_missing_content_folder_is_a_problem_and_not_an_exception(string folder, string named) =>
        ContentLoader.Load(folder).Problems.ShouldBe([new Problem(named, 0, "", "is missing; this must be the folder with lenses, questions and words")]);

    [Fact]
    public void A_file_that_cannot_be_opened_is_told()
    {
        File.CreateSymbolicLink(_tree.Full("questions/lost.yaml"), _tree.Full("nowhere.yaml"));

        _tree.Problems().ShouldBe("questions/lost.yaml cannot be read (FileNotFoundException); check that the file is there and may be read");
    }

    [Fact]
    public void A_link_to_a_file_without_end_does_not_fill_the_memory()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "no /dev/zero on this system");
        File.CreateSymbolicLink(_tree.Full("questions/zero.yaml"), "/dev/zero");

        _tree.Problems().ShouldBe("questions/zero.yaml is larger than 200 kB; a content file is far smaller, is this the right file?");
    }
}

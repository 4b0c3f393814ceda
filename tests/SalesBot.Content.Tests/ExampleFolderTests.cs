using SalesBot.Core.Lenses;

namespace SalesBot.Content.Tests;

public sealed class ExampleFolderTests : IDisposable
{
    private const string One = "examples/behaviour/one.txt";

    private readonly ContentTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Reads_each_line_with_its_type_and_heading()
    {
        _tree.Write(One, "# نخست\nالف ب\n\n  پ ت  \n# دوم\nث ج\n");
        _tree.Write("examples/behaviour/none.txt", "سلام\nخداحافظ\n");

        var examples = _tree.Load().Value!.Examples.ShouldHaveSingleItem();

        examples.Lens.ShouldBe(LensId.Behaviour);
        examples.Examples.Where(e => e.Type == new TypeId("one")).Select(e => (e.Heading, e.Text)).ShouldBe([("نخست", "الف ب"), ("نخست", "پ ت"), ("دوم", "ث ج")]);
        examples.Examples.Where(e => e.Type is null).Select(e => e.Text).ShouldBe(["سلام", "خداحافظ"]);
    }

    [Fact]
    public void Tells_of_a_message_that_stands_twice_whatever_keyboard_it_was_typed_on()
    {
        _tree.Write(One, "داد می‌زنه\nدیر کرد\n");
        _tree.Write("examples/behaviour/two.txt", "# x\nداد مي زنه!\nشاد بود\n");

        _tree.Problems().ShouldBe("examples/behaviour/two.txt:2 is \"داد مي زنه!\", which also stands in examples/behaviour/one.txt:1; keep one of the two");
    }

    [Theory]
    [InlineData("", " has 0 messages; write at least 2, one a line")]
    [InlineData("# only a heading\nیکی\n", " has 1 messages; write at least 2, one a line")]
    [InlineData("یکی\nدو\tتا\n", ":2 has a tab (U+0009); write spaces")]
    public void Tells_what_is_wrong_with_a_file(string text, string expected)
    {
        _tree.Write(One, text);

        _tree.Problems().ShouldStartWith(One + expected);
    }

    [Fact]
    public void Tells_of_a_message_that_nobody_would_type()
    {
        _tree.Write(One, $"کوتاه\n{new string('ب', 1001)}\n");

        _tree.Problems().ShouldBe($"{One}:2 has 1001 characters; write at most 1000, as a seller types on a phone");
    }

    [Fact]
    public void Wants_a_file_for_each_type_and_none_besides()
    {
        _tree.Delete(One);
        _tree.Write("examples/behaviour/four.txt", "یکی\nدوتا\n");
        _tree.Write("examples/behaviour/notes.yaml", "a: b\n");

        _tree.Problems().Split('\n').ShouldBe(
        [
            "examples/behaviour/four.txt is not named after a type of the lens; rename it after one of lens.yaml, or delete it",
            "examples/behaviour/notes.yaml is not expected here; content files end in .txt, rename, move or delete this one",
            "examples/behaviour/one.txt is missing; write at least 2 messages, one a line",
        ]);
    }

    [Fact]
    public void Wants_folders_named_after_lenses()
    {
        _tree.Write("examples/tribe/one.txt", "یکی\nدوتا\n");

        _tree.Problems().ShouldBe("examples/tribe is not named after a lens; rename the folder after one of lenses/, or delete it");
    }
}

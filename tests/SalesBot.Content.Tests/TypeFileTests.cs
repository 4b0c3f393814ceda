namespace SalesBot.Content.Tests;

public sealed class TypeFileTests : IDisposable
{
    private readonly ContentTree _tree = new();

    public void Dispose() => _tree.Dispose();

    /// <param name="expected">Without the file name; one problem a line.</param>
    [Theory]
    [InlineData("id: one", "id: uno", ":1 id is \"uno\"; write one, the name of the file or its folder, or rename that")]
    [InlineData("id: one\n", "", ":1 id is missing; add this key")]
    [InlineData("id: one", "id: [one]", ":1 id is a list; write one word")]
    [InlineData("name: یکمی", "name:", ":2 name is empty; write a text")]
    [InlineData("name: یکمی", "name: null", ":2 name is empty; write a text")]
    [InlineData("name: یکمی", "name: \"  \"", ":2 name is empty; write a text")]
    [InlineData("name: یکمی", "name: TODO", ":2 name is \"TODO\"; write a Persian text")]
    [InlineData("name: یکمی", "name: [یکمی]", ":2 name is a list; write a text")]
    [InlineData("name: یکمی", "name: {a: یکمی}", ":2 name is a group of keys; write a text")]
    [InlineData("name: یکمی", "name: یکمی\nname: یکمی", ":3 name stands in line 2 already; keep one of the two")]
    [InlineData("name: یکمی", "nmae: یکمی", ":1 name is missing; add this key\n:2 nmae is not a key that may stand here; the keys are id, name, emoji, seed, synonyms, gist, signs, pitfalls, do, dont, watch_for, script")]
    [InlineData("\"🔍\"", "\"🔍🔍\"", ":3 emoji is \"🔍🔍\"; write one emoji")]
    [InlineData("\"🔍\"", "ن", ":3 emoji is \"ن\"; write one emoji")]
    [InlineData("\"🔍\"", "", ":3 emoji is empty; write one word")]
    [InlineData("\"001\"", "\"1\"", ":4 seed is \"1\"; write one of 000, 001, 002, 003, 004")]
    [InlineData("  - الف یکمی\n", "", ":5 synonyms has 7 items; write 8 to 16")]
    [InlineData("yekomi", "ح یکمی", ":5 synonyms has 0 Latin spellings; write 1 or 2")]
    [InlineData("  - الف یکمی\n  - ب یکمی\n", "  - a\n  - b\n", ":5 synonyms has 3 Latin spellings; write 1 or 2")]
    [InlineData("yekomi", "Yekomi!", ":13 synonyms[8] is \"Yekomi!\"; write a Persian text, or small Latin letters")]
    [InlineData("الف یکمی", "یک دو سه چهار", ":6 synonyms[1] is \"یک دو سه چهار\", which has 4 words; write 1 to 3")]
    [InlineData("الف یکمی", "ب یکمی", ":7 synonyms[2] is \"ب یکمی\", which is also synonyms[1] in lenses/behaviour/one.yaml:6; one name must lead to one type")]
    [InlineData("- الف یکمی", "-", ":6 synonyms[1] is empty; write a text")]
    [InlineData("gist: مشتری یکمی همین است", "gist:\n  - مشتری", ":14 gist is a list; write a text")]
    [InlineData("gist: مشتری یکمی همین است", "gist: \"مشتری \"", ":14 gist begins or ends with a space; delete the space")]
    [InlineData("gist: مشتری یکمی همین است", "gist: |-\n  مشتری\n  همین", ":14 gist has a line break; write it in one line")]
    [InlineData("      - حرف یک یکمی ت\n", "", ":17 signs[1].phrases has 3 items; write 4 to 7")]
    [InlineData("حرف یک یکمی ت", "حرف", ":21 signs[1].phrases[4] is \"حرف\", which has 1 word; write 2 to 5")]
    [InlineData("حرف یک یکمی ت", "حرف یک یکمی پ", ":21 signs[1].phrases[4] is \"حرف یک یکمی پ\", which is also signs[1].phrases[3] in lenses/behaviour/one.yaml:20; write another phrase, each must point to one type")]
    [InlineData("حرف یک یکمی ت", "حرف یک\u200Cیکمی پ", ":21 signs[1].phrases[4] is \"حرف یک\u200Cیکمی پ\", which is also signs[1].phrases[3] in lenses/behaviour/one.yaml:20; write another phrase, each must point to one type")]
    [InlineData("  - text: نشانه‌ی دو این آدم\n    phrases:", "  - phrases:", ":22 signs[2].text is missing; add this key")]
    [InlineData("signs:\n", "signs:\n  - نشانه\n", ":16 signs[1] is a text; write these keys under it: text, phrases")]
    [InlineData("pitfalls:\n", "pitfalls:\n  - خطای تازه این است.\n", ":52 pitfalls has 4 items; write exactly 3")]
    [InlineData("do:\n  - کار یک را بکنید\n  - کار دو را بکنید\n  - کار سه را بکنید", "do: بکنید", ":56 do is a text; write a list: one line for each item, beginning with \"- \"")]
    [InlineData("do:\n  - کار یک را بکنید\n  - کار دو را بکنید\n  - کار سه را بکنید", "do:", ":56 do is empty; write a list: one line for each item, beginning with \"- \"")]
    [InlineData("do:\n  - کار یک را بکنید\n  - کار دو را بکنید\n  - کار سه را بکنید", "do: []", ":56 do has 0 items; write exactly 3")]
    [InlineData("  opening: سلام، یکمی هستم.\n", "", ":65 script.opening is missing; add this key")]
    [InlineData("opening: سلام، یکمی هستم.", "opening: «سلام، یکمی هستم.»", ":66 script.opening stands between « and »; delete them, the program writes them")]
    [InlineData("    - پرسش چهار از یکمی چیست؟\n", "", ":67 script.ask has 3 items; write 4 to 5")]
    [InlineData("      why: چون یک بد است\n", "", ":79 script.never_say[1].why is missing; add this key")]
    [InlineData("      why: چون یک بد است", "      why: چون یک بد است\n      how: نه", ":81 script.never_say[1].how is not a key that may stand here; the keys are text, why")]
    [InlineData("watch_for: اگر", "watch-for: اگر", ":1 watch_for is missing; add this key\n:64 watch-for is not a key that may stand here; the keys are id, name, emoji, seed, synonyms, gist, signs, pitfalls, do, dont, watch_for, script")]
    public void Tells_what_is_wrong_in_a_type(string old, string replacement, string expected)
    {
        _tree.Replace(ContentTree.TypeOne, old, replacement);

        _tree.Problems().ShouldBe(InFile(expected));
    }

    [Theory]
    [InlineData("مشتری یکمی همین است", 90, ":14 gist")]
    [InlineData("نشانه‌ی سه این آدم", 110, ":28 signs[3].text")]
    [InlineData("خطای دو این است.", 130, ":54 pitfalls[2]")]
    [InlineData("کار یک را بکنید", 80, ":57 do[1]")]
    [InlineData("کار سه را نکنید", 80, ":63 dont[3]")]
    [InlineData("اگر گفت یکمی است، همان است.", 130, ":64 watch_for")]
    [InlineData("سلام، یکمی هستم.", 160, ":66 script.opening")]
    [InlineData("چون دو بد است", 90, ":82 script.never_say[2].why")]
    [InlineData("پاسخ چهار به یکمی.", 260, ":95 script.objections[4].answer")]
    public void Allows_as_many_characters_as_the_place_has_and_no_more(string old, int most, string place)
    {
        var longest = new string('آ', most);
        _tree.Replace(ContentTree.TypeOne, old, longest);
        _tree.Problems().ShouldBe("");

        _tree.Replace(ContentTree.TypeOne, longest, longest + "آ");
        _tree.Problems().ShouldBe(InFile($"{place} has {most + 1} characters; write at most {most}"));
    }

    [Theory]
    [InlineData("\"🌞\"", "\"🔍\"", ":3 emoji is \"🔍\", which is also emoji in lenses/behaviour/one.yaml:3; choose another, each type has its own")]
    [InlineData("الف دومی", "الف\u200Cیکمی", ":6 synonyms[1] is \"الف\u200Cیکمی\", which is also synonyms[1] in lenses/behaviour/one.yaml:6; one name must lead to one type")]
    [InlineData("الف دومی", "یکمی", ":6 synonyms[1] is \"یکمی\", which is also name in lenses/behaviour/one.yaml:2; one name must lead to one type")]
    [InlineData("الف دومی", "سومی", ":6 synonyms[1] is \"سومی\", which is also name in lenses/behaviour/three.yaml:2; one name must lead to one type")]
    [InlineData("حرف سه دومی ب", "حرف سه یکمی ب", ":31 signs[3].phrases[2] is \"حرف سه یکمی ب\", which is also signs[3].phrases[2] in lenses/behaviour/one.yaml:31; write another phrase, each must point to one type")]
    [InlineData("جمله‌ی پنج برای دومی.", "پرسش یک از یکمی چیست؟", ":77 script.say[5] is \"پرسش یک از یکمی چیست؟\", which is also script.ask[1] in lenses/behaviour/one.yaml:68; write another sentence, no two types may say the same")]
    public void No_two_types_share_what_must_point_to_one(string old, string replacement, string expected)
    {
        _tree.Replace(ContentTree.TypeTwo, old, replacement);

        _tree.Problems().ShouldBe($"{ContentTree.TypeTwo}{expected}");
    }

    [Fact]
    public void A_type_may_list_another_spelling_of_its_own_name()
    {
        _tree.Replace(ContentTree.TypeOne, "name: یکمی", "name: تحصیل\u200Cکرده");
        _tree.Replace(ContentTree.TypeOne, "الف یکمی", "تحصیلکرده");

        _tree.Problems().ShouldBe("");
    }

    private static string InFile(string expected) => string.Join('\n', expected.Split('\n').Select(line => ContentTree.TypeOne + line));
}

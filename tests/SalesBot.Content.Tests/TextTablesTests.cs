namespace SalesBot.Content.Tests;

public sealed class TextTablesTests : IDisposable
{
    private readonly ContentTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_trainer_adds_a_spoken_form_and_it_is_understood()
    {
        _tree.Load().Value!.Normaliser.Normalise("بخاطر مشتریا").Joined().ShouldBe("بخاطر مشتری\u200Cها");

        _tree.Replace("text/spoken.yaml", "[بهش]", "[بهش]\n  به خاطر: [بخاطر]");

        _tree.Load().Value!.Normaliser.Normalise("بخاطر مشتریا").Joined().ShouldBe("به خاطر مشتری\u200Cها");
    }

    [Theory]
    [InlineData("characters", "ی: [U+064A]", "ی: [U+064A, yeh]", ":2 letters.ی[2] is \"yeh\"; write one character, or its code: U+064A")]
    [InlineData("characters", "ی: [U+064A]", "ی: U+064A", ":2 letters.ی is a text; write a list: [one, two]")]
    [InlineData("characters", "ی: [U+064A]", "yeh: [U+064A]", ":2 letters.yeh is the key \"yeh\"; write one Persian letter")]
    [InlineData("characters", "ک: [U+0643]", "ک: [U+064A]", ":3 letters.ک[1] is ي (U+064A), which stands in line 2 already; keep one of the two")]
    [InlineData("characters", "ک: [U+0643]", "ک: [ی]", ":2 letters.ی[1] becomes ی (U+06CC), which becomes ک (U+06A9) itself; write it there")]
    [InlineData("characters", "dropped: [U+0640]\n", "", ":1 dropped is missing; add this key")]
    [InlineData("characters", "dropped: [U+0640]", "dropped: [U+D800]", ":4 dropped[1] is \"U+D800\"; write one character, or its code: U+064A")]
    [InlineData("spoken", "[واسه, برا]", "[واسه, bara]", ":2 forms.برای[2] is \"bara\"; write one Persian word")]
    [InlineData("spoken", "[واسه, برا]", "[]", ":2 forms.برای has 0 items; write at least 1")]
    [InlineData("spoken", "[واسه, برا]", "[واسه, برای]", ":2 forms.برای[2] is \"برای\", which is the written word itself; delete it")]
    [InlineData("spoken", "[بهش]", "[واسه]", ":3 forms.به او[1] is \"واسه\", which stands in line 2 already; half-spaces make no difference, keep one of the two")]
    [InlineData("spoken", "[بهش]", "[به‌ش, بهش]", ":3 forms.به او[2] is \"بهش\", which stands in line 3 already; half-spaces make no difference, keep one of the two")]
    [InlineData("spoken", "[بهش]", "[بهش]\n  برا: [برای]", ":2 forms.برای is the key \"برای\", and \"برای\" is typed for another word in line 4; write that word")]
    [InlineData("spoken", "به او:", "به برا:", ":3 forms.به برا is the key \"به برا\", and \"برا\" is typed for another word in line 2; write that word")]
    [InlineData("spoken", "به او:", "به مشتریا:", ":3 forms.به مشتریا is the key \"به مشتریا\", which is read as \"به مشتری\u200Cها\"; write \"به مشتری\u200Cها\"")]
    [InlineData("spoken", "به او:", "to him:", ":3 forms.to him is the key \"to him\"; write one to three Persian words")]
    [InlineData("suffixes", "kind: plural", "kind: plurals", ":2 suffixes[1].kind is \"plurals\"; write one of comparative, plural, clitic, word")]
    [InlineData("suffixes", "of: [noun]", "of: [nouns]", ":2 suffixes[1].of[1] is \"nouns\"; write one of noun, adjective, pronoun, particle, whole, verb")]
    [InlineData("suffixes", "after: [consonant, ye]", "after: [yeh]", ":2 suffixes[1].after[1] is \"yeh\"; write one of consonant, heh, ye, vowel")]
    [InlineData("suffixes", "typed: [ها, ا]", "typed: [ha]", ":2 suffixes[1].typed[1] is \"ha\"; write one Persian word")]
    [InlineData("suffixes", "written: \"-ها\"", "written: ha", ":2 suffixes[1].written is \"ha\"; write Persian letters, with - before them for a half-space")]
    [InlineData("suffixes", "apart: true", "apart: yes", ":2 suffixes[1].apart is \"yes\"; write true or false")]
    [InlineData("suffixes", "apart: true", "a part: true", ":2 suffixes[1].a part is not a key that may stand here; the keys are kind, written, typed, of, after, apart, sure")]
    [InlineData("verbs", "past: گفت, ", "", ":2 verbs[1].past is missing; add this key")]
    [InlineData("verbs", "[گ]", "[g]", ":2 verbs[1].spoken_present[1] is \"g\"; write one Persian word")]
    [InlineData("verbs", "past: کرد, present: کن", "past: گفت, present: گوی", ":3 verbs[2] is the verb \"گفت\" with \"گوی\", which stands in line 2 already; keep one of the two")]
    [InlineData("verbs", "negated: false", "negated: no", ":5 irregular[1].negated is \"no\"; write true or false")]
    [InlineData("words", "مشتری, کار", "مشتری, کار, مشتری", ":1 nouns[3] is \"مشتری\", which stands in line 1 already; keep one of the two")]
    [InlineData("words", "[گران]", "[گران ارزان]", ":2 adjectives[1] is \"گران ارزان\"; write one Persian word")]
    [InlineData("words", "adjectives", "adjektives", ":1 adjectives is missing; add this key")]
    public void Tells_what_is_wrong_in_a_table(string table, string old, string replacement, string expected)
    {
        _tree.Replace($"text/{table}.yaml", old, replacement);

        _tree.Load().Problems[0].ToString().ShouldStartWith($"text/{table}.yaml{expected}");
    }

    [Fact]
    public void Tells_which_table_is_missing_and_which_is_none()
    {
        _tree.Delete("text/verbs.yaml");
        _tree.Write("text/emoji.yaml", "a: ب\n");

        _tree.Problems().ShouldBe(
            "text/emoji.yaml is not a table that the program uses; the tables are characters.yaml, spoken.yaml, suffixes.yaml, verbs.yaml, words.yaml\n"
            + "text/verbs.yaml is missing; the program cannot do without this table");
    }
}

using SalesBot.Content.Spelling;

namespace SalesBot.Content.Tests;

public sealed class PersianSpellingTests
{
    [Theory]
    [InlineData("مشتر\u064A آمد", "has \u064A (U+064A) in \"مشتر\u064A آمد\"; write ی (U+06CC)")]
    [InlineData("حت\u0649", "has \u0649 (U+0649) in \"حت\u0649\"; write ی (U+06CC)")]
    [InlineData("\u0643ار", "has \u0643 (U+0643) in \"\u0643ار\"; write ک (U+06A9)")]
    [InlineData("دور\u0629", "has \u0629 (U+0629) in \"دور\u0629\"; write ه (U+0647)")]
    [InlineData("خان\u06C0 ما", "has \u06C0 (U+06C0) in \"خان\u06C0 ما\"; write ه\u200Cی (U+0647 U+200C U+06CC) or ه")]
    [InlineData("خانه\u0654 ما", "has U+0654 in \"خانه\u0654 ما\"; write ه\u200Cی (U+0647 U+200C U+06CC) or ه")]
    [InlineData("روز \u0663", "has \u0663 (U+0663) in \"روز \u0663\"; write ۳ (U+06F3)")]
    [InlineData("س\u0640لام", "has \u0640 (U+0640) in \"س\u0640لام\"; delete it")]
    [InlineData("\uFEB3لام", "has \uFEB3 (U+FEB3) in \"\uFEB3لام\"; write س")]
    [InlineData("ده \uFDFC", "has \uFDFC (U+FDFC) in \"ده \uFDFC\"; write ریال")]
    [InlineData("سلام\u200F", "has U+200F in \"سلام<U+200F>\"; delete it, the program sets the direction itself")]
    [InlineData("سلام \u2068ا\u2069", "has U+2068 in \"سلام <U+2068>ا<U+2069>\"; delete it, the program sets the direction itself", "has U+2069 in \"سلام <U+2068>ا<U+2069>\"; delete it, the program sets the direction itself")]
    [InlineData("سلام\u0007", "has U+0007 in \"سلام<U+0007>\"; delete it")]
    [InlineData("سلام\u00A0ما", "has U+00A0 in \"سلام\u00A0ما\"; write a plain space")]
    [InlineData("می\u200Bشود", "has U+200B in \"می<U+200B>شود\"; delete it, or write a half-space (U+200C)")]
    [InlineData("می\u00ACشود", "has \u00AC (U+00AC) in \"می\u00ACشود\"; delete it, or write a half-space (U+200C)")]
    [InlineData("سلام\uFFFD", "has \uFFFD (U+FFFD) in \"سلام\uFFFD\"; write the character that was lost here")]
    public void Names_each_wrong_character_and_what_to_write(string text, params string[] expected) => PersianSpelling.Faults(text).ShouldBe(expected);

    [Theory]
    [InlineData("سلام  شما", "has two spaces in \"سلام  شما\"; write one")]
    [InlineData("سلام ، شما", "has a space before ، in \"سلام ، شما\"; delete the space")]
    [InlineData("چه شد ؟", "has a space before ؟ in \"چه شد ؟\"; delete the space")]
    [InlineData("چه شد .", "has a space before . in \"چه شد .\"; delete the space")]
    [InlineData("گفت : بله", "has a space before : in \"گفت : بله\"; delete the space")]
    [InlineData("گفت « بله»", "has a space inside « » in \"گفت « بله»\"; delete the space")]
    [InlineData("بله،نه", "has no space after ، in \"بله،نه\"; write one")]
    [InlineData("چه شد?", "has the Latin ? in \"چه شد?\"; write ؟ (U+061F)")]
    [InlineData("بله, نه", "has the Latin , in \"بله, نه\"; write ، (U+060C)")]
    [InlineData("بله; نه", "has the Latin ; in \"بله; نه\"; write ؛ (U+061B)")]
    [InlineData("حدود ۱۲,۰۰۰ تومان", "has the Latin , in a number in \"حدود ۱۲,۰۰۰ تومان\"; write ٬ (U+066C)")]
    [InlineData("تا ۱۰% کمتر", "has the Latin % in \"تا ۱۰% کمتر\"; write ٪ (U+066A)")]
    [InlineData("خب...", "has several dots in \"خب...\"; write … (U+2026)")]
    [InlineData("خب..", "has two dots in \"خب..\"; write . or … (U+2026)")]
    [InlineData("تا 12 روز", "has the Latin digits 12 in \"تا 12 روز\"; write ۱۲")]
    [InlineData("او می خواهد", "has a space after می in \"او می خواهد\"; write a half-space (U+200C)")]
    [InlineData("نمی دانم", "has a space after نمی in \"نمی دانم\"; write a half-space (U+200C)")]
    [InlineData("او میخواهد", "has می joined to the verb in \"او میخواهد\"; write a half-space (U+200C) after می")]
    [InlineData("مشتری ها آمدند", "has a space before ها in \"مشتری ها آمدند\"; write a half-space (U+200C)")]
    [InlineData("قیمت های ما", "has a space before های in \"قیمت های ما\"; write a half-space (U+200C)")]
    [InlineData("قیمت هایشان", "has a space before هایشان in \"قیمت هایشان\"; write a half-space (U+200C)")]
    [InlineData("می\u200C\u200Cشود", "has two half-spaces (U+200C) in a row in \"می\u200C\u200Cشود\"; write one")]
    [InlineData("خانه\u200C ما", "has a half-space (U+200C) that stands between no two letters in \"خانه\u200C ما\"; delete it")]
    [InlineData("خانه\u200C", "has a half-space (U+200C) that stands between no two letters in \"خانه\u200C\"; delete it")]
    [InlineData("گفت \"بله\"", "has the quotation mark \" in \"گفت \"بله\"\"; write « or »")]
    [InlineData("گفت “بله”", "has the quotation mark “ in \"گفت “بله”\"; write « or »")]
    [InlineData("گفت «بله", "has « without » in \"گفت «بله\"; write both or none")]
    [InlineData("گفت بله»", "has » without « in \"گفت بله»\"; write both or none")]
    [InlineData("گفت «بله «نه»»", "has a second « before the first is closed in \"گفت «بله «نه»»\"; write » first")]
    public void Names_what_is_spelt_wrong(string text, string expected) => PersianSpelling.Faults(text).First().ShouldBe(expected);

    [Theory]
    [InlineData("سلام، قیمت‌ها را می‌خواهید؟ بله؛ «همین» را.")]
    [InlineData("تأیید و مسئول و لطفاً و مؤثر")]
    [InlineData("قدیمی شد و نمی از باران ماند")]
    [InlineData("گرونه ها!")]
    [InlineData("با های و هوی آمد")]
    [InlineData("ساعت ۱۶:۳۰، ۱۲٫۵٪ و ۱۲٬۰۰۰ تومان")]
    [InlineData("گوشی iPhone13 و کار B2B و نشانی wa.me/98912 را ببینید")]
    [InlineData("برنامه‌ی Bob's را ببینید")]
    [InlineData("واقعاً؟! نه!!")]
    [InlineData("🤷‍♂️ نمی‌دانم 👨‍👩‍👧 ⚠️")]
    [InlineData("جنس ۵ ستاره، ده‌تایی، SMS‌ها")]
    [InlineData("میدان و میوه و میزبان")]
    [InlineData("shakak")]
    [InlineData("دامنه‌ی .ir")]
    [InlineData("خب… بعد")]
    public void Leaves_right_texts_in_peace(string text) => PersianSpelling.Faults(text).ShouldBeEmpty();

    [Theory]
    [InlineData("gist: مشتری یکمی همین است", "gist: مشتر\u064A یکم\u064A", "lenses/behaviour/one.yaml:14 gist has \u064A (U+064A) in \"مشتر\u064A یکم\u064A\"; write ی (U+06CC)")]
    [InlineData("gist: مشتری یکمی همین است", "gist: \"مشتری\\u202E\"", "lenses/behaviour/one.yaml:14 gist has U+202E in \"مشتری<U+202E>\"; delete it, the program sets the direction itself")]
    public void Is_asked_about_every_text_of_the_content(string old, string replacement, string expected)
    {
        using var tree = new ContentTree();
        tree.Replace(ContentTree.TypeOne, old, replacement);

        tree.Problems().ShouldBe(expected);
    }

    [Fact]
    public void Judges_each_single_text_of_a_type_and_of_a_question()
    {
        using var tree = new ContentTree();
        foreach (var file in new[] { ContentTree.TypeOne, ContentTree.FirstQuestion })
        {
            var lines = tree.Read(file).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                // Only lines that hold a Persian text.
                if (!PersianSpelling.HasPersian(lines[i]))
                {
                    continue;
                }

                var last = lines[i].LastIndexOfAny([.. "ابپتثجچدرسشمنهیو"]);
                var broken = lines.ToArray();
                broken[i] = lines[i].Insert(last + 1, "\u0640");
                tree.Write(file, string.Join('\n', broken));
                tree.Load().Problems.Select(p => (p.File, p.Line)).ShouldContain((file, i + 1), lines[i]);
            }

            tree.Write(file, string.Join('\n', lines));
        }
    }
}

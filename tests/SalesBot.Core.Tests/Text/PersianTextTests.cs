using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Text;

namespace SalesBot.Core.Tests.Text;

public class PersianTextTests
{
    [Theory]
    [InlineData("مي‌گويد", "می گوید")]
    [InlineData("كتاب", "کتاب")]
    [InlineData("مُشتری", "مشتری")]
    [InlineData("سلـــام", "سلام")]
    [InlineData("۱۲٣4", "1234")]
    [InlineData("قيمت\u200cشكن", "قیمت شکن")]
    [InlineData("آقای  رضایی!", "اقای رضایی")]
    [InlineData("ﺳﻼم", "سلام")]
    [InlineData("Shakak", "shakak")]
    [InlineData("خانهٔ ما", "خانه ما")]
    [InlineData("\u202Eشکاک\u200F", "شکاک")]
    [InlineData("...", "")]
    [InlineData("شک\uFFFEاک", "شکاک")]
    public void Spellings_of_one_word_fold_to_one_form(string typed, string folded) => PersianText.Fold(typed).ShouldBe(folded);

    [Fact]
    public void Folding_twice_changes_nothing() => Prop.ForAll<string>(text =>
    {
        var once = PersianText.Fold(text ?? "");
        PersianText.Fold(once).ShouldBe(once);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Folding_takes_any_utf16_even_lone_surrogates() => Prop.ForAll<char[]>(units => PersianText.Fold(new string(units ?? []))).QuickCheckThrowOnFailure();
}

using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Text;

namespace SalesBot.Core.Tests.Text;

public class DirectionTests
{
    [Theory]
    [InlineData("سلام", false)]
    [InlineData("iPhone را خواست", true)]
    [InlineData("۰۹۱۲۳۴۵۶۷۸۹", true)]
    [InlineData("📝 یادداشت", false)]
    [InlineData("📝 note", true)]
    [InlineData("\u2068iPhone\u2069 را خواست", false)]
    [InlineData("\u2068iPhone\u2069", true)]
    [InlineData("\u200Fabc", false)]
    [InlineData("", false)]
    public void A_line_needs_a_mark_when_its_first_strong_character_would_turn_it(string line, bool needed) => Direction.NeedsMark(line).ShouldBe(needed);

    [Theory]
    [InlineData("Samsung A55", "\u2068Samsung A55\u2069")]
    [InlineData("علی Smith", "\u2068علی Smith\u2069")]
    [InlineData("رضایی", "رضایی")]
    [InlineData("\u202Eevil\u202C", "\u2068evil\u2069")]
    [InlineData("۱۲", "۱۲")]
    [InlineData("۰۹۱۲ ۳۴۵ ۶۷۸۹", "\u2068۰۹۱۲ ۳۴۵ ۶۷۸۹\u2069")]
    public void Values_with_latin_are_isolated_and_controls_in_them_dropped(string value, string isolated) => Direction.Isolate(value).ShouldBe(isolated);

    [Fact]
    public void No_bidi_control_survives_cleaning() => Prop.ForAll<string>(text =>
        Direction.WithoutControls((text ?? "") + "\u202E\u2066\u200E").ShouldAllBe(c => !"\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".Contains(c))).QuickCheckThrowOnFailure();

    [Fact]
    public void Half_spaces_and_line_feeds_survive_cleaning() => Direction.WithoutControls("می\u200cگوید\nبله\t").ShouldBe("می\u200cگوید\nبله");

    [Fact]
    public void Guarding_marks_just_the_lines_that_would_flip()
    {
        var text = new Rich([new Run("سلام\nSam"), new Run("sung", Style.Bold), new Run("\nبله")]);

        text.GuardDirection().Plain.ShouldBe("سلام\n\u200FSamsung\nبله");
    }
}

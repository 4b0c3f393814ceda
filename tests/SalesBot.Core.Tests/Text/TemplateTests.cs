using SalesBot.Core.Text;

namespace SalesBot.Core.Tests.Text;

public class TemplateTests
{
    [Fact]
    public void Holes_are_filled_and_stars_make_bold() =>
        Template.Parse("**{name}**، خوش آمدید").With(("name", "سارا")).ShouldBe(new Rich([new Run("سارا", Style.Bold), new Run("، خوش آمدید")]));

    [Fact]
    public void What_fills_a_hole_is_never_markup() =>
        Template.Parse("سلام {name}").With(("name", "**{name}**")).Runs[^1].ShouldBe(new Run("\u2068**{name}**\u2069"));

    [Theory]
    [InlineData("سلام {name")]
    [InlineData("**سلام")]
    public void What_is_left_open_is_refused(string source) => Should.Throw<FormatException>(() => Template.Parse(source));

    [Fact]
    public void A_hole_without_a_value_is_our_fault() => Should.Throw<KeyNotFoundException>(() => Template.Parse("{a}").With(("b", "")));

    [Fact]
    public void Clipping_never_halves_a_surrogate_pair() => Clipped.To("ab😀cd", 4).ShouldBe("ab…");

    [Fact]
    public void Short_text_is_not_clipped() => Clipped.To("سلام", 4).ShouldBe("سلام");
}

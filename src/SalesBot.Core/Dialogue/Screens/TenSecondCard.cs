using SalesBot.Core.Lenses;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record TypeCardWords(
    [Holes("emoji", "name")] Template Title,
    [Holes("emoji", "name", "lens")] Template TitleOfLens,
    string SayFirst,
    string Do,
    string Dont,
    [Holes("text")] Template DoLine,
    [Holes("text")] Template DontLine);

/// <summary>The part of a card that tells what to do, read in ten seconds: the first sentence, three do, three don't.</summary>
internal static class TenSecondCard
{
    /// <summary>The lens is named where it is not the one that everybody means.</summary>
    public static Rich Title(CustomerType type, Lens lens, World world) => lens.Id == LensId.Behaviour
        ? Title(type, world)
        : world.Words.TypeCard.TitleOfLens.With(("emoji", type.Emoji), ("name", type.Name), ("lens", lens.Name));

    public static Rich Title(CustomerType type, World world) => world.Words.TypeCard.Title.With(("emoji", type.Emoji), ("name", type.Name));

    public static Rich Advice(CustomerType type, World world)
    {
        var words = world.Words.TypeCard;
        return Rich.Lines(
            [
                Rich.Of(words.SayFirst, Style.Bold),
                Rich.Of(type.Script.Opening, Style.Quote),
                Rich.Of(words.Do, Style.Bold),
                .. type.Do.Select(text => words.DoLine.With(("text", text))),
                Rich.Of(words.Dont, Style.Bold),
                .. type.Dont.Select(text => words.DontLine.With(("text", text))),
            ]);
    }
}

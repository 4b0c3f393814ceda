using SalesBot.Core.Lenses;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record TypeCardWords(
    [Holes("emoji", "name")] Template Title,
    string SayFirst,
    string Do,
    string Dont,
    [Holes("text")] Template DoLine,
    [Holes("text")] Template DontLine);

/// <summary>The part of a card that tells what to do, read in ten seconds: the first sentence, three do, three don't.</summary>
internal static class TenSecondCard
{
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

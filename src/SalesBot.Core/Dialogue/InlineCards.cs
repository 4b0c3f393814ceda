using System.Globalization;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Lenses;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

public sealed record InlineWords([Holes("emoji", "name")] Template Title, [Holes("emoji", "name", "lens")] Template TitleOfLens, string NotFound, string Stranger);

/// <summary>The cards of all lenses for any chat: «@bot شکاک».</summary>
public static class InlineCards
{
    /// <summary>As many as a phone shows without scrolling much; the Bot API would take 50.</summary>
    public const int PerPage = 6;

    // Two lines on a phone.
    private const int MostDescription = 100;

    /// <summary>The cards that the words may mean, the likeliest first, or all of them when nothing is typed. The same for every member; whoever is none gets none.</summary>
    public static InlineAnswer Answer(InlineAsked asked, World world)
    {
        if (!world.IsMember)
        {
            return new InlineAnswer([], "", world.Words.Inline.Stranger);
        }

        var types = world.Knowledge.Lookup.Suggest(asked.Text);
        var start = StartOf(asked.Offset, types.Length);
        var next = start + PerPage;
        return new InlineAnswer(
            [.. types.Skip(start).Take(PerPage).Select(type => Article(world.Knowledge.FindType(type)!.Value, world))],
            next < types.Length ? next.ToString(CultureInfo.InvariantCulture) : "",
            types.IsEmpty ? world.Words.Inline.NotFound : null);
    }

    private static InlineArticle Article((Lens Lens, CustomerType Type) found, World world)
    {
        var (lens, type) = found;
        var words = world.Words.Inline;
        var title = lens.Id == LensId.Behaviour
            ? words.Title.With(("emoji", type.Emoji), ("name", type.Name))
            : words.TitleOfLens.With(("emoji", type.Emoji), ("name", type.Name), ("lens", lens.Name));
        return new InlineArticle(
            type.Id.Value,
            title.Plain,
            Clipped.To(type.Gist, MostDescription),
            new CardScreen(type.Id, new CardsScreen()).Show(world) with { Rows = [] });
    }

    // Only what an answer of ours can have given; anything else is the first page.
    private static int StartOf(string offset, int count) =>
        int.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start % PerPage == 0 && start < count ? start : 0;
}

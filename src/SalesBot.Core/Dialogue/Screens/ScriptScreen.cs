using SalesBot.Core.Lenses;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record ScriptWords(
    [Holes("emoji", "name", "title", "page", "pages")] Template Heading,
    string OpenAndAsk,
    string Opening,
    string Ask,
    string SayAndNever,
    string Say,
    string NeverSay,
    [Holes("why")] Template Why,
    string Objections,
    [Holes("text")] Template Hears,
    string CloseAndFollow,
    string Close,
    string FollowUp,
    string Recognise,
    string Signs,
    string Pitfalls,
    [Holes("text")] Template Bullet);

/// <summary>The whole handling script of a type, page by page; one page is one moment of the conversation.</summary>
public sealed record ScriptScreen(TypeId Type, int Page, Screen From) : Screen, ISampled
{
    private const int Pages = 5;

    public override bool Fits(World world) => world.Knowledge.FindType(Type) is not null && From.Fits(world);

    public override View Show(World world)
    {
        var words = world.Words.Script;
        var type = world.Knowledge.FindType(Type)!.Value.Type;
        var (title, body) = PageOf(type, words);
        var heading = words.Heading.With(
            ("emoji", type.Emoji), ("name", type.Name), ("title", title), ("page", PersianDigits.Of(Page + 1)), ("pages", PersianDigits.Of(Pages)));
        return View.Of(Rich.Lines([heading, .. body]), Buttons.Pages(world, Page, 1, Pages), Buttons.Exit(world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < Pages } press) => Step.To(this with { Page = (int)press.Number.Value }),
        Pressed({ Verb: Verbs.Back }) => Step.To(From),
        Said when From is VerdictScreen or CustomerScreen or OverviewScreen => From.React(input, world),
        Said => new MenuScreen().React(input, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new ScriptScreen(world.Behaviour.Types[4].Id, 1, new MenuScreen());

    private (string Title, IEnumerable<Rich> Body) PageOf(CustomerType type, ScriptWords words) => Page switch
    {
        0 => (words.OpenAndAsk, [Head(words.Opening), Quote(type.Script.Opening), Head(words.Ask), .. type.Script.Ask.Select(Quote)]),
        1 => (words.SayAndNever, [Head(words.Say), .. type.Script.Say.Select(Quote), Head(words.NeverSay), .. type.Script.NeverSay.SelectMany(w => Never(w, words))]),
        2 => (words.Objections, type.Script.Objections.SelectMany(o => new[] { words.Hears.With(("text", o.Hears)), Quote(o.Answer) })),
        3 => (words.CloseAndFollow, [Head(words.Close), .. Bullets(type.Script.Close, words), Head(words.FollowUp), .. Bullets(type.Script.FollowUp, words)]),
        _ => (words.Recognise, [Head(words.Signs), .. Bullets(type.Signs.Select(s => s.Text), words), Head(words.Pitfalls), .. Bullets(type.Pitfalls, words)]),
    };

    private static IEnumerable<Rich> Never(Warning warning, ScriptWords words) => [Quote(warning.Text), words.Why.With(("why", warning.Why))];

    private static IEnumerable<Rich> Bullets(IEnumerable<string> texts, ScriptWords words) => texts.Select(text => words.Bullet.With(("text", text)));

    private static Rich Head(string text) => Rich.Of(text, Style.Bold);

    private static Rich Quote(string text) => Rich.Of(text, Style.Quote);
}

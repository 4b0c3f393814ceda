using System.Collections.Immutable;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

/// <summary>
/// Somebody who forges the data of buttons, and knows every number of another team: whatever is pressed, on whatever screen, as whatever role, nothing of
/// that team is said and nothing of it changes. Everything of the other team is written in words that stand nowhere else.
/// </summary>
public sealed class ForgedPressTests
{
    private const string Secret = "رازدشت";
    private const long Other = 700_000;
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);
    private static readonly SellerId Boss = new(901);
    private static readonly SellerId Worker = new(902);
    private static readonly ImmutableArray<string> AllVerbs =
        [.. typeof(Verbs).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    public sealed record Deed(int Kind, int Verb, int Argument, bool IsStale);

    [Fact]
    public void Every_verb_is_tried() => AllVerbs.Length.ShouldBeGreaterThan(60);

    [Theory]
    [InlineData(Role.Seller)]
    [InlineData(Role.Lead)]
    [InlineData(Role.Admin)]
    public void Never_a_byte_of_another_team_whatever_is_forged(Role role)
    {
        var store = new TestStore();
        var clock = new StandingClock(Start);
        var chat = new PureChat(store, Shipped.Knowledge, clock, new CountingIds(1), role: role);
        FillOther(store, clock);
        chat.Send("/start").Send("/customers").Press("مشتری تازه").Send("رضایی").Press("یادداشت").Send("حرف خودم");
        var before = OtherTeam(store);
        var arguments = Arguments(store, chat);
        var deed =
            from kind in Gen.Choose(0, 9)
            from verb in Gen.Choose(0, AllVerbs.Length - 1)
            from argument in Gen.Choose(0, arguments.Length - 1)
            from stale in Gen.Elements(false, false, true)
            select new Deed(kind, verb, argument, stale);

        Prop.ForAll(deed.ArrayOf(25).ToArbitrary(), deeds =>
        {
            foreach (var d in deeds)
            {
                Do(chat, d, arguments);
                foreach (var payload in chat.Sent.Select(Codec.Encode))
                {
                    payload.ShouldNotContain(Secret, customMessage: $"after {AllVerbs[d.Verb]}:{arguments[d.Argument]} on {chat.Screen.GetType().Name}");
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

        OtherTeam(store).ShouldBe(before);
    }

    [Theory]
    [InlineData(Role.Seller)]
    [InlineData(Role.Admin)]
    public void Each_verb_with_each_number_of_another_team_on_the_screens_that_know_it_says_nothing(Role role)
    {
        var store = new TestStore();
        var chat = new PureChat(store, Shipped.Knowledge, new StandingClock(Start), new CountingIds(1), role: role);
        FillOther(store, chat.Clock);
        chat.Send("/start").Send("/customers").Press("مشتری تازه").Send("رضایی");
        var numbers = Numbers(store);
        foreach (var open in (string[])["/menu", "/customers", "/team", "/today", "/search رازدشت", "/import", "/occasions"])
        {
            foreach (var verb in AllVerbs)
            {
                foreach (var number in numbers)
                {
                    chat.Send(open);
                    var serial = chat.View.Rows.SelectMany(r => r).FirstOrDefault()?.Data.Split('.')[0] ?? "0";
                    chat.PressData($"{serial}.{verb}:{number}");
                    chat.PressData($"0.{verb}:{number}");
                    foreach (var payload in chat.Sent.Where(o => o is not ShowView { View.Text.Plain: var text } || !text.Contains("«رازدشت»", StringComparison.Ordinal)).Select(Codec.Encode))
                    {
                        payload.ShouldNotContain($"{Secret} ", customMessage: $"{open} {verb}:{number}");
                    }
                }
            }
        }
    }

    private static void Do(PureChat chat, Deed deed, ImmutableArray<string> arguments)
    {
        switch (deed.Kind)
        {
            // A button that is really there, so that the dialogue gets around.
            case 0 or 1 or 2 when chat.View.Rows.SelectMany(r => r).ToList() is { Count: > 0 } buttons:
                chat.PressData(buttons[deed.Argument % buttons.Count].Data);
                break;
            case 3:
                chat.Send(((string[])["/customers", "/team", "/search حرف", "/menu", "/today", "/occasions", "رضایی", "09123456789", "فردا ساعت ۱۰", "کاشی"])[deed.Argument % 10]);
                break;
            case 4:
                chat.Send(arguments[deed.Argument] is { Length: > 0 } text ? text : "x");
                break;
            default:
                var serial = deed.IsStale ? "0" : chat.View.Rows.SelectMany(r => r).FirstOrDefault()?.Data.Split('.')[0] ?? "1";
                chat.PressData($"{serial}.{AllVerbs[deed.Verb]}:{arguments[deed.Argument]}");
                break;
        }
    }

    private static ImmutableArray<string> Numbers(TestStore store) =>
    [
        $"{Other + 1}", $"{Other + 2}", $"{Other + 50}", $"{Other + 60}", $"{Other + 70}", $"{Other + 80}", $"{Boss.Value}", $"{Worker.Value}", "secret-of-others",
        .. store.Book.Notes(Boss, new CustomerId(Other + 1), 0, 9).Items.Select(n => $"{n.Id.Value}"),
    ];

    private static ImmutableArray<string> Arguments(TestStore store, PureChat chat) =>
    [
        .. Numbers(store), "+989190000001", "skeptic", "Persona", "Tag", "City", "Owner", "Phones", "Tags", "Name", "true", "0", "1", "-1", "9223372036854775807", "", "Best", "ExportExcel",
        .. chat.Store.Book.Customers(chat.World.Seller.Id, CustomerFilter.All, 0, 9).Items.Select(c => $"{c.Id.Value}"), $"{chat.World.Seller.Id.Value}",
    ];

    private static void FillOther(TestStore store, StandingClock clock)
    {
        var (first, second) = (new CustomerId(Other + 1), new CustomerId(Other + 2));
        store.Write(clock.GetUtcNow(), new AddTeam($"{Secret} تیم", "code-of-others", clock.GetUtcNow().AddDays(1)));
        store.Write(clock.GetUtcNow(), new Join("code-of-others", Boss, $"{Secret} رئیس"));
        store.Write(clock.GetUtcNow(), new MakeInvite("worker-of-others", Boss, Role.Seller, clock.GetUtcNow().AddDays(1)));
        store.Write(clock.GetUtcNow(), new Join("worker-of-others", Worker, $"{Secret} کارمند"));
        store.Write(
            clock.GetUtcNow(), new MakeInvite("secret-of-others", Boss, Role.Admin, clock.GetUtcNow().AddDays(1)),
            new AddCustomer(first, Worker, $"{Secret} مشتری", new PhoneNumber("+989190000001")), new AddCustomer(second, Boss, $"{Secret} دومی"),
            new SetField(first, Worker, CustomerField.City, $"{Secret} شهر"), new SetTags(first, Worker, [$"{Secret} برچسب"]), new AddNote(first, Worker, $"{Secret} یادداشت"),
            new KeepVerdict(new VerdictId(Other + 50), Worker, first, LensId.Behaviour, new TypeId("skeptic"), 0.9, null, Certainty.Likely, [], $"{Secret} شنیده"),
            new AddFollowUp(new FollowUpId(Other + 60), first, Worker, $"{Secret} پیگیری", clock.GetUtcNow().AddDays(1)),
            new PutOccasion(new OccasionId(Other + 80), Boss, $"{Secret} مناسبت", new DateOnly(2026, 12, 11), Core.Purchases.Money.Zero, Core.Occasions.Channel.Usual),
            new PutInvites(new OccasionId(Other + 80), Boss, 0, [(first, new Core.Occasions.Seat(Core.Occasions.ChannelKind.Sms, null, true, Core.Purchases.Money.Zero))], null),
            new StartJob(new JobId(Other + 70), Boss, JobKind.Read, null, "file", $"{Secret} فایل"));
    }

    private static string OtherTeam(TestStore store) => System.Text.Json.JsonSerializer.Serialize(new
    {
        Team = store.Teams.TeamOf(Boss),
        Members = store.Teams.Members(Boss),
        Invites = store.Teams.Invites(Boss, Start),
        Customers = store.Book.Customers(Boss, CustomerFilter.All, 0, 50),
        Life = store.Book.Timeline(Boss, new CustomerId(Other + 1), 0, 50).Items.Select(e => e.ToString()),
        FollowUps = store.Book.FollowUps(Boss, new FollowUpFilter(), 0, 50),
        Occasion = store.Books.Occasions.FindOccasion(Boss, new OccasionId(Other + 80)),
        Invited = store.Books.Occasions.Invitees(Boss, new OccasionId(Other + 80), Core.Occasions.ChannelKind.Sms, 0, 9),
        Jobs = store.Teams.FindJob(Boss, new JobId(Other + 70)),
    });
}

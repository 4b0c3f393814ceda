using System.Collections.Immutable;
using SalesBot.Core.Club;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.TestKit;

/// <summary>Every screen, filled with a customer, notes and a history that look like life.</summary>
public static class Samples
{
    private static readonly SellerId Sara = new(101);
    private static readonly CustomerId Rezaei = new(1);

    /// <summary>All screens there are, found by reflection.</summary>
    public static IReadOnlyList<Type> Screens { get; } =
        [.. typeof(Screen).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Screen)) && !t.IsAbstract).OrderBy(t => t.Name, StringComparer.Ordinal)];

    public static IEnumerable<(string Name, Screen Screen, World World)> All()
    {
        var world = World();
        foreach (var type in Screens)
        {
            var sample = type.GetMethod(nameof(ISampled.Sample)) ?? throw new InvalidOperationException($"{type.Name} has no Sample");
            yield return (type.Name, (Screen)sample.Invoke(null, [world])!, world);
        }
    }

    public static World World()
    {
        var clock = new StandingClock(new DateTimeOffset(2026, 11, 18, 7, 0, 0, TimeSpan.Zero));
        var chat = new PureChat(new TestStore(), Shipped.Knowledge, clock, new CountingIds(10), role: Role.Admin);
        var answers = Interview(chat.World);
        void Commit(params Change[] changes) => chat.Store.Write(clock.GetUtcNow(), changes);
        Commit(new Enrol(new SellerId(102), TeamId.First, Role.Seller, "رضا کریمی"), new Enrol(new SellerId(103), TeamId.First, Role.Lead, "مریم احمدی"));
        Commit(new AddCustomer(new CustomerId(2), Sara, "لوازم خانگی امید"));
        clock.Advance(TimeSpan.FromMinutes(5));
        Commit(new AddCustomer(Rezaei, Sara, "آقای رضایی، کاشی Setareh", new PhoneNumber("+989123456789")));
        Commit(
            new SetField(Rezaei, Sara, CustomerField.Company, "کاشی Setareh"), new SetField(Rezaei, Sara, CustomerField.City, "اصفهان"),
            new SetField(Rezaei, Sara, CustomerField.Kind, nameof(BusinessKind.Wholesale)), new SetTags(Rezaei, Sara, ["خوش‌حساب", "عمده"]));
        Commit(Club(clock.GetUtcNow()));
        Commit(Kept(1, answers[..2]), new GiveVerdict(new VerdictId(1), Sara, Rezaei));
        foreach (var note in Notes)
        {
            clock.Advance(TimeSpan.FromHours(17));
            Commit(new AddNote(Rezaei, Sara, note));
        }

        Commit(Kept(2, answers), new GiveVerdict(new VerdictId(2), Sara, Rezaei));
        Commit(new MakeInvite("sample-invite-code-x", Sara, Role.Lead, clock.GetUtcNow().AddDays(2)));
        FollowUps(clock.GetUtcNow(), Commit);
        Purchases(clock.GetUtcNow(), Commit);
        Occasion(Commit);
        Commit(new AddPoints(new PointsId(1), Rezaei, Sara, 30, "کمک در نمایشگاه"), new GiveReward(new PointsId(2), Rezaei, Sara, new RewardId(2), 50));
        clock.Advance(TimeSpan.FromHours(2));
        return chat.World;
    }

    private static void Occasion(Action<Change[]> commit)
    {
        var id = new OccasionId(1);
        commit([new PutOccasion(id, Sara, "نمایشگاه صنعت ساختمان", new DateOnly(2026, 12, 11), Money.OfToman(2_000_000), Channel.Usual)]);
        commit(
        [
            new PutInvites(
                id, Sara, 0,
                [(Rezaei, new Seat(ChannelKind.Courier, null, true, Money.OfToman(42_500_000))), (new CustomerId(2), new Seat(null, WhyNot.Unreachable, false, Money.OfToman(4_000_000)))],
                Money.OfToman(10_625_000)),
        ]);
    }

    private static Change[] Club(DateTimeOffset now) =>
    [
        new PutClubRules(
            new ClubRules(true, Money.OfToman(100_000), now.AddDays(-60), [new("برنزی", 0, "خوشامد باشگاه"), new("نقره‌ای", 100, "ارسال رایگان"), new("طلایی", 500, "سفارش بی‌نوبت")], 20, 50), Sara),
        new PutReward(new Reward(new RewardId(1), "تخفیف ۵۰۰ هزار تومانی", 200, true), Sara),
        new PutReward(new Reward(new RewardId(2), "ارسال رایگان یک سفارش", 50, true), Sara),
        new PutReward(new Reward(new RewardId(3), "بلیت سینما", 80, false), Sara),
    ];

    private static void FollowUps(DateTimeOffset now, Action<Change[]> commit) => commit(
        [
            new AddFollowUp(new FollowUpId(1), new CustomerId(2), Sara, "", now.AddHours(-20)),
            new AddFollowUp(new FollowUpId(2), Rezaei, Sara, "پیش‌فاکتور کاشی ۶۰ در ۱۲۰ را نهایی کنم", now.AddHours(4)),
            new AddFollowUp(new FollowUpId(3), Rezaei, Sara, "از شریکش بپرسم", now.AddDays(4)),
        ]);

    private static void Purchases(DateTimeOffset now, Action<Change[]> commit) => commit(
        [
            new AddPurchase(new PurchaseId(1), Rezaei, Sara, now.AddDays(-40), Money.OfToman(48_500_000), Currency.Toman, Money.OfToman(6_200_000), "کاشی ۶۰ در ۱۲۰"),
            new AddPurchase(new PurchaseId(2), Rezaei, Sara, now.AddDays(-9), Money.OfToman(-2_000_000), Currency.Toman, null, null),
            new AddPurchase(new PurchaseId(3), Rezaei, Sara, now.AddDays(-1), new Money(35_000_000), Currency.Rial, null, "چسب کاشی"),
        ]);

    private static readonly string[] Notes =
    [
        "نمونه‌ی کاشی ۶۰ در ۱۲۰ را دید و پسندید؛ گفت با شریکش مشورت می‌کند.",
        "iPhone خودش خراب بود، از شماره‌ی همسرش زنگ زد: ۰۹۱۲ ۳۴۵ ۶۷ ۸۹",
        "پیش‌فاکتور را برایش فرستادم.\nپرسید اگر بعد از نصب ترک بخورد چه می‌شود؛ ضمانت‌نامه را خواست.",
    ];

    private static ImmutableArray<Answer> Interview(World world)
    {
        var answers = ImmutableArray<Answer>.Empty;
        while (world.Interviewer.Next(answers) is { } question)
        {
            answers = answers.Add(new Answer(question.Id, question.Options[0].Id));
        }

        return answers;
    }

    private static KeepVerdict Kept(long id, ImmutableArray<Answer> answers)
    {
        var verdict = Verdict.From(Shipped.Knowledge.Interviewer, answers);
        return new KeepVerdict(new VerdictId(id), Sara, null, LensId.Behaviour, verdict.First, verdict.Probability, verdict.Second, verdict.Certainty, answers);
    }
}

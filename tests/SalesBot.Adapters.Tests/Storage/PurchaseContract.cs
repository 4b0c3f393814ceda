using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Adapters.Tests.Storage;

/// <summary>Purchases, and the further facts of a customer: two sellers of one closed team, their lead, and another team.</summary>
public abstract class PurchaseContract : StoreContract
{
    private static readonly CustomerId Rezaei = new(1);
    private static readonly CustomerId Twin = new(2);
    private static readonly CustomerId OfOmid = new(3);
    private static readonly CustomerId Foreign = new(4);
    private static readonly SellerId Lead = new(5_000_000_003);
    private static readonly SellerId Stranger = new(5_000_000_009);
    private static readonly DateTimeOffset Today = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_purchase_is_kept_to_the_rial_in_what_it_was_said_in()
    {
        await Begin();
        await Commit(
            new AddPurchase(new PurchaseId(1), Rezaei, Sara, Today, Money.OfToman(12_000_000), Currency.Toman, Money.OfToman(1_500_000), "روغن"),
            new AddPurchase(new PurchaseId(2), Rezaei, Sara, Today.AddDays(-3), new Money(35_000_003), Currency.Rial, null, null),
            new AddPurchase(new PurchaseId(3), Rezaei, Lead, Today, new Money(-7), Currency.Rial, new Money(-3), "پس داد"));

        Book.Purchases(Sara, Rezaei, 0, 9).Items.ShouldBe(
        [
            new Purchase(new PurchaseId(3), Rezaei, Today, new Money(-7), Currency.Rial, new Money(-3), "پس داد", "مریم"),
            new Purchase(new PurchaseId(1), Rezaei, Today, new Money(120_000_000), Currency.Toman, new Money(15_000_000), "روغن", "سارا"),
            new Purchase(new PurchaseId(2), Rezaei, Today.AddDays(-3), new Money(35_000_003), Currency.Rial, null, null, "سارا"),
        ]);
        Book.Purchases(Sara, Rezaei, 2, 9).ShouldSatisfyAllConditions(p => p.Items.ShouldHaveSingleItem().Id.ShouldBe(new PurchaseId(2)), p => p.Total.ShouldBe(3));
        Book.FindPurchase(Sara, new PurchaseId(2))!.Amount.ShouldBe(new Money(35_000_003));
        Book.Timeline(Sara, Rezaei, 0, 9).Items.OfType<PurchaseEntry>().Select(p => p.Purchase).ShouldBe(Book.Purchases(Sara, Rezaei, 0, 9).Items, ignoreOrder: true);
        Book.FindCustomer(Sara, Rezaei)!.TouchedAt.ShouldBe(Noon);
    }

    [Fact]
    public async Task A_purchase_of_a_day_to_come_or_beyond_all_measure_is_refused()
    {
        await Begin();

        await ShouldBeOutdated(Purchase(1, Sara, Rezaei) with { Day = Noon.AddMilliseconds(1) });
        await ShouldBeOutdated(Purchase(1, Sara, Rezaei) with { Amount = new Money(Money.Most.Rials + 1) });
        await ShouldBeOutdated(Purchase(1, Sara, Rezaei) with { Amount = new Money(long.MinValue) });
        Book.Purchases(Sara, Rezaei, 0, 9).Total.ShouldBe(0);
        await Commit(Purchase(1, Sara, Rezaei) with { Amount = Money.Most, Day = Noon });
        await ShouldBeOutdated(Purchase(1, Sara, Rezaei));
    }

    [Fact]
    public async Task A_purchase_written_by_mistake_is_gone_without_a_trace()
    {
        await Begin();
        await Commit(Purchase(1, Sara, Rezaei));

        await Commit(new RemovePurchase(new PurchaseId(1), Sara));

        Book.Purchases(Sara, Rezaei, 0, 9).Total.ShouldBe(0);
        Book.FindPurchase(Sara, new PurchaseId(1)).ShouldBeNull();
        Book.StandingOf(Sara, Rezaei, Noon)!.Buying.ShouldBeNull();
        await ShouldBeOutdated(new RemovePurchase(new PurchaseId(1), Sara));
    }

    [Fact]
    public async Task Nobody_reads_or_writes_purchases_of_customers_he_may_not_see()
    {
        await Begin();
        await Commit(Purchase(1, Sara, Rezaei), Purchase(4, Stranger, Foreign));

        foreach (var other in new[] { Omid, Stranger, new SellerId(404) })
        {
            await ShouldBeOutdated(Purchase(2, other, Rezaei));
            await ShouldBeOutdated(new RemovePurchase(new PurchaseId(1), other));
            Book.Purchases(other, Rezaei, 0, 9).Total.ShouldBe(0);
            Book.FindPurchase(other, new PurchaseId(1)).ShouldBeNull();
            Book.StandingOf(other, Rezaei, Noon).ShouldBeNull();
        }

        Book.FindPurchase(Lead, new PurchaseId(1)).ShouldNotBeNull("the lead sees the team's");
        Book.FindPurchase(Lead, new PurchaseId(4)).ShouldBeNull();
        await ShouldBeOutdated(new RemovePurchase(new PurchaseId(4), Lead));
        await Commit(new RemovePurchase(new PurchaseId(1), Lead));
    }

    [Fact]
    public async Task Further_facts_are_kept_and_can_be_emptied()
    {
        await Begin();
        await Commit(
            Set(CustomerField.Email, "reza@example.com"), Set(CustomerField.Birthday, "08-23"), Set(CustomerField.ServiceTerms, "دو بازدید در ماه"), Set(CustomerField.LeavingReason, "price"),
            Set(CustomerField.ReferredBy, "2"));

        var facts = Book.FindCustomer(Sara, Rezaei)!.Facts;
        (facts.Email, facts.Birthday, facts.ServiceTerms, facts.LeavingReason, facts.ReferredBy).ShouldBe(("reza@example.com", new DayOfYear(8, 23), "دو بازدید در ماه", "price", (Twin, "همزاد")));
        Book.Customers(Sara, CustomerFilter.All with { ReferredBy = Twin }, 0, 9).Items.ShouldHaveSingleItem().Id.ShouldBe(Rezaei);
        Book.Customers(Sara, CustomerFilter.All with { LeavingReason = "price" }, 0, 9).Items.ShouldHaveSingleItem().Id.ShouldBe(Rezaei);
        Book.Customers(Sara, CustomerFilter.All with { LeavingReason = "" }, 0, 9).Items.ShouldHaveSingleItem().Id.ShouldBe(Twin);
        Book.StandingOf(Sara, Twin, Noon)!.Referrals.ShouldBe(1);

        await Commit(Set(CustomerField.Email, null), Set(CustomerField.Birthday, null), Set(CustomerField.ServiceTerms, null), Set(CustomerField.LeavingReason, null), Set(CustomerField.ReferredBy, null));
        facts = Book.FindCustomer(Sara, Rezaei)!.Facts;
        (facts.Email, facts.Birthday, facts.ServiceTerms, facts.LeavingReason, facts.ReferredBy).ShouldBe((null, null, null, null, null));
    }

    [Fact]
    public async Task Who_brought_a_customer_is_another_whom_the_writer_sees()
    {
        await Begin();
        foreach (var referrer in new[] { "1", "3", "4", "404", "x", "" })
        {
            await ShouldBeOutdated(Set(CustomerField.ReferredBy, referrer));
        }

        await Commit(new SetField(Rezaei, Lead, CustomerField.ReferredBy, "3"));
        Book.FindCustomer(Lead, Rezaei)!.Facts.ReferredBy.ShouldBe((OfOmid, "احمدی"));
        Book.FindCustomer(Sara, Rezaei)!.Facts.ReferredBy.ShouldBeNull("a colleague's customer is not told of");
        Book.StandingOf(Omid, OfOmid, Noon)!.Referrals.ShouldBe(1);
    }

    [Fact]
    public async Task Merged_the_purchases_facts_and_referrals_go_along_and_come_back()
    {
        await Begin();
        var third = new CustomerId(9);
        await Commit(
            new AddCustomer(third, Sara, "سومی"), Purchase(1, Sara, Twin), Purchase(2, Sara, Rezaei), new SetField(Twin, Sara, CustomerField.LeavingReason, "delay"),
            new SetField(Twin, Sara, CustomerField.Email, "twin@example.com"), Set(CustomerField.Email, "own@example.com"), new SetField(third, Sara, CustomerField.ReferredBy, "2"),
            Set(CustomerField.ReferredBy, "2"));
        await Commit(Verdict(7, Sara, Twin) with { Lens = LensId.Satisfaction, First = KnownTypes.Furious }, Verdict(7, Sara, Twin), Verdict(7, Sara, Twin) with { Lens = LensId.Tribe, First = KnownTypes.Vampire });

        await Commit(new MergeCustomers(new MergeId(1), Rezaei, Twin, Sara));

        Book.Purchases(Sara, Rezaei, 0, 9).Total.ShouldBe(2);
        var facts = Book.FindCustomer(Sara, Rezaei)!.Facts;
        (facts.Email, facts.LeavingReason, facts.ReferredBy).ShouldBe(("own@example.com", "delay", null), "nobody brought himself");
        Book.FindCustomer(Sara, third)!.Facts.ReferredBy.ShouldBe((Rezaei, "رضایی"));
        Book.FindCustomer(Sara, Rezaei)!.Persona!.First.ShouldBe(new TypeId("skeptic"));
        var standing = Book.StandingOf(Sara, Rezaei, Noon)!;
        (standing.In(LensId.Satisfaction)!.Type, standing.In(LensId.Lifecycle)!.Type, standing.In(LensId.Tribe)!.Type, standing.Referrals)
            .ShouldBe((KnownTypes.Furious, KnownTypes.Dissatisfied, KnownTypes.Vampire, 1));

        await Commit(new UndoMerge(new MergeId(1), Sara));

        Book.Purchases(Sara, Rezaei, 0, 9).Items.ShouldHaveSingleItem().Id.ShouldBe(new PurchaseId(2));
        Book.Purchases(Sara, Twin, 0, 9).Items.ShouldHaveSingleItem().Id.ShouldBe(new PurchaseId(1));
        facts = Book.FindCustomer(Sara, Rezaei)!.Facts;
        (facts.Email, facts.LeavingReason, facts.ReferredBy).ShouldBe(("own@example.com", null, (Twin, "همزاد")));
        Book.FindCustomer(Sara, third)!.Facts.ReferredBy.ShouldBe((Twin, "همزاد"));
        Book.Verdicts(Sara, Twin, LensId.Tribe, 0, 9).Total.ShouldBe(1);
        (Book.StandingOf(Sara, Rezaei, Noon)!.In(LensId.Satisfaction), Book.StandingOf(Sara, Twin, Noon)!.In(LensId.Satisfaction)!.Type).ShouldBe((null, KnownTypes.Furious));
    }

    [Fact]
    public async Task One_interview_has_a_verdict_in_each_lens_and_all_go_together()
    {
        await Begin();
        await Commit(Verdict(7, Sara, null), Verdict(7, Sara, null) with { Lens = LensId.Satisfaction, First = KnownTypes.Happy });

        await Commit(new GiveVerdict(new VerdictId(7), Sara, Rezaei));

        Book.FindVerdict(Sara, new VerdictId(7), LensId.Behaviour)!.First.ShouldBe(new TypeId("skeptic"));
        Book.FindVerdict(Sara, new VerdictId(7), LensId.Satisfaction)!.First.ShouldBe(KnownTypes.Happy);
        Book.FindCustomer(Sara, Rezaei)!.Persona!.First.ShouldBe(new TypeId("skeptic"), "the persona is of the behaviour lens alone");
        Book.StandingOf(Sara, Rezaei, Noon)!.In(LensId.Satisfaction)!.Type.ShouldBe(KnownTypes.Happy);
        Book.Timeline(Sara, Rezaei, 0, 9).Items.OfType<VerdictEntry>().Select(v => v.Verdict.Lens).ShouldBe([LensId.Satisfaction, LensId.Behaviour]);
        await ShouldBeOutdated(new GiveVerdict(new VerdictId(7), Omid, OfOmid));
        Clock.Now = Noon.AddMinutes(5);
        await Commit(Verdict(7, Sara, null) with { Lens = LensId.Satisfaction, First = KnownTypes.Furious });
        Book.Verdicts(Sara, Rezaei, LensId.Satisfaction, 0, 9).Items.ShouldHaveSingleItem("the interview was ended anew").First.ShouldBe(KnownTypes.Furious);
    }

    private static AddPurchase Purchase(long id, SellerId by, CustomerId customer) => new(new PurchaseId(id), customer, by, Today, Money.OfToman(1_000_000), Currency.Toman, null, null);

    private static SetField Set(CustomerField field, string? value) => new(Rezaei, Sara, field, value);

    private async Task Begin()
    {
        await RegisterBoth();
        await Commit(new Enrol(Lead, TeamId.First, Role.Lead, "مریم"), new AddTeam("دیگری", "code", Noon.AddDays(1)));
        await Commit(new Join("code", Stranger, "غریبه"));
        await Commit(
            new AddCustomer(Rezaei, Sara, "رضایی"), new AddCustomer(Twin, Sara, "همزاد"), new AddCustomer(OfOmid, Omid, "احمدی"), new AddCustomer(Foreign, Stranger, "بیگانه"));
    }
}

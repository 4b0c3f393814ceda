using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Adapters.Tests.Storage;

/// <summary>Customers, what is known of them, and what becomes of them: two sellers of one closed team, their lead, and another team.</summary>
public abstract class CustomerContract : StoreContract
{
    private static readonly CustomerId Rezaei = new(1);
    private static readonly CustomerId Twin = new(2);
    private static readonly CustomerId OfOmid = new(3);
    private static readonly CustomerId Foreign = new(4);
    private static readonly SellerId Lead = new(5_000_000_003);
    private static readonly SellerId Stranger = new(5_000_000_009);
    private static readonly PhoneNumber Mobile = new("+989123456789");
    private static readonly MergeId First = new(1);

    [Fact]
    public async Task Every_field_is_kept_and_can_be_emptied()
    {
        await Begin();
        await Commit(
            Set(CustomerField.Name, "رضایی بزرگ"), Set(CustomerField.Company, "کاشی نور"), Set(CustomerField.City, "یزد"), Set(CustomerField.Kind, "Machinery"), Set(CustomerField.IsInternal, "false"),
            new AddPhone(Rezaei, Sara, Mobile), new SetTags(Rezaei, Sara, ["نقدی", "خوش‌حساب"]), new Archive(Rezaei, Sara, true));

        var customer = Book.FindCustomer(Sara, Rezaei)!;
        customer.Name.ShouldBe("رضایی بزرگ");
        var facts = customer.Facts;
        (facts.Company, facts.City, facts.Kind, facts.IsInternal, facts.IsArchived).ShouldBe(("کاشی نور", "یزد", BusinessKind.Machinery, false, true));
        facts.Phones.ShouldBe([Mobile]);
        facts.Tags.ShouldBe(["خوش‌حساب", "نقدی"]);

        await Commit(Set(CustomerField.Company, null), Set(CustomerField.IsInternal, null), new RemovePhone(Rezaei, Sara, Mobile), new SetTags(Rezaei, Sara, []), new Archive(Rezaei, Sara, false));
        facts = Book.FindCustomer(Sara, Rezaei)!.Facts;
        (facts.Company, facts.IsInternal, facts.Phones.Length, facts.Tags.Length, facts.IsArchived).ShouldBe((null, null, 0, 0, false));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_everything_at_once()
    {
        await Begin();
        await Commit(
            Set(CustomerField.City, "یزد"), Set(CustomerField.Kind, "Retail"), Set(CustomerField.IsInternal, "true"), Set(CustomerField.Company, "ستاره"), new SetTags(Rezaei, Sara, ["خوش‌حساب"]),
            Verdict(1, Sara, Rezaei), new SetField(Twin, Sara, CustomerField.City, "یزد"));

        Found(new CustomerFilter(City: "یزد")).ShouldBe([Twin, Rezaei], ignoreOrder: true);
        Found(new CustomerFilter("ستا", "خوش حساب", "یزد", BusinessKind.Retail, new TypeId("skeptic"), true, Sara)).ShouldBe([Rezaei]);
        Found(new CustomerFilter(Tag: "نقدی")).ShouldBeEmpty();
        Found(new CustomerFilter(Persona: new TypeId("smug"))).ShouldBeEmpty();
        Found(new CustomerFilter(Owner: Omid)).ShouldBeEmpty();
        Found(new CustomerFilter(IsArchived: true)).ShouldBeEmpty();
        Book.Tags(Sara, 5).ShouldBe(["خوش‌حساب"]);
        Book.Cities(Sara, 5).ShouldBe(["یزد"]);
        Book.Cities(Omid, 5).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_phone_number_is_one_customers_in_the_team_and_colleagues_learn_only_whose()
    {
        await Begin();
        await Commit(new AddPhone(Rezaei, Sara, Mobile));

        Book.HolderOf(Sara, Mobile).ShouldBe(new PhoneHolder(Rezaei, "سارا", true));
        Book.HolderOf(Omid, Mobile).ShouldBe(new PhoneHolder(Rezaei, "سارا", false));
        Book.HolderOf(Stranger, Mobile).ShouldBeNull();
        await ShouldBeOutdated(new AddPhone(OfOmid, Omid, Mobile));
        await ShouldBeOutdated(new AddCustomer(new CustomerId(77), Sara, "دیگر", Mobile));
        Book.FindCustomer(Sara, new CustomerId(77)).ShouldBeNull("the customer went with the number");
        await Commit(new AddPhone(Foreign, Stranger, Mobile));
        Book.HolderOf(Stranger, Mobile)!.Customer.ShouldBe(Foreign, "another team has its own numbers");
    }

    [Fact]
    public async Task Only_who_sees_a_customer_changes_it()
    {
        await Begin();
        Change[] changes =
        [
            new SetField(Rezaei, Omid, CustomerField.City, "x"), new AddPhone(Rezaei, Omid, Mobile), new SetTags(Rezaei, Omid, ["x"]), new Archive(Rezaei, Omid, true),
            new HandOver(Rezaei, Omid, Omid), new MergeCustomers(First, OfOmid, Rezaei, Omid), new AddNote(Rezaei, Omid, "x"), new AddFollowUp(new FollowUpId(1), Rezaei, Omid, "x", Noon),
            new SetField(Rezaei, Stranger, CustomerField.City, "x"), new HandOver(Rezaei, Sara, Stranger), new MergeCustomers(First, Rezaei, Rezaei, Sara), new SetField(Foreign, Lead, CustomerField.City, "x"),
        ];
        foreach (var change in changes)
        {
            await ShouldBeOutdated(change);
        }

        await Commit(new SetField(Rezaei, Lead, CustomerField.City, "یزد"));
        Book.FindCustomer(Sara, Rezaei)!.Facts.City.ShouldBe("یزد", "the lead sees the team's");
    }

    [Fact]
    public async Task In_an_open_team_every_seller_sees_all_and_authors_stay_who_they_are()
    {
        await Begin();
        await Commit(new Enrol(Lead, TeamId.First, Role.Admin, "مریم"), new PutTeam(Teams.TeamOf(Lead)! with { IsOpen = true }, Lead));
        await Commit(new AddNote(Rezaei, Omid, "قیمت را پرسید"));

        var note = Book.Notes(Sara, Rezaei, 0, 5).Items.ShouldHaveSingleItem();
        (note.Author, note.AuthorName).ShouldBe((Omid, "امید"));
        Book.FindCustomer(Stranger, Rezaei).ShouldBeNull();
        Book.FindCustomer(Omid, Foreign).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_is_removed_sees_nothing_from_then_on_and_the_notes_stay()
    {
        await Begin();
        await Commit(new Enrol(Lead, TeamId.First, Role.Admin, "مریم"), new AddNote(Rezaei, Sara, "قیمت"), new SetRole(Sara, Lead, null));

        Book.FindCustomer(Sara, Rezaei).ShouldBeNull();
        Book.Customers(Sara, CustomerFilter.All, 0, 9).Total.ShouldBe(0);
        await ShouldBeOutdated(new AddNote(Rezaei, Sara, "x"));
        Book.Notes(Lead, Rezaei, 0, 9).Items.ShouldHaveSingleItem().AuthorName.ShouldBe("سارا");
    }

    [Fact]
    public async Task Handed_over_it_is_the_others_with_its_notes_and_what_is_still_to_be_done()
    {
        await Begin();
        await Commit(new AddNote(Rezaei, Sara, "قیمت"), new AddFollowUp(new FollowUpId(1), Rezaei, Sara, "زنگ", Noon.AddDays(1)));

        await Commit(new HandOver(Rezaei, Sara, Omid));

        Book.FindCustomer(Sara, Rezaei).ShouldBeNull();
        Book.Notes(Omid, Rezaei, 0, 9).Items.ShouldHaveSingleItem().AuthorName.ShouldBe("سارا");
        Book.FollowUps(Omid, new FollowUpFilter(Omid), 0, 9).Items.ShouldHaveSingleItem().Text.ShouldBe("زنگ");
        Book.Search(Omid, new Core.Search.SearchParser(TestKit.Shipped.Knowledge.SearchReader, TestKit.Shipped.Knowledge.Lookup).Parse("قیمت", Noon, TimeZoneInfo.Utc), Core.Search.SearchOrder.Newest, 0, 9).Total.ShouldBe(1);
    }

    [Fact]
    public async Task Merged_they_are_one_and_unmerged_each_has_its_own_again()
    {
        await Begin();
        await Commit(
            new AddNote(Rezaei, Sara, "از یک"), new AddNote(Twin, Sara, "از دو"), Verdict(1, Sara, Twin), new AddPhone(Twin, Sara, Mobile), new SetTags(Twin, Sara, ["نقدی", "هر دو"]), new SetTags(Rezaei, Sara, ["هر دو"]),
            new SetField(Twin, Sara, CustomerField.City, "یزد"), new SetField(Twin, Sara, CustomerField.Company, "ستاره"), new AddFollowUp(new FollowUpId(1), Twin, Sara, "زنگ", Noon.AddDays(1)));
        var before = Seen();

        await Commit(new MergeCustomers(First, Rezaei, Twin, Sara));

        Book.FindCustomer(Sara, Twin).ShouldBeNull();
        Book.Notes(Sara, Rezaei, 0, 9).Items.Select(n => n.Text).ShouldBe(["از دو", "از یک"]);
        var one = Book.FindCustomer(Sara, Rezaei)!;
        (one.Persona?.First.Value, one.Facts.City, one.Facts.Company).ShouldBe(("skeptic", "یزد", "ستاره"));
        one.Facts.Tags.ShouldBe(["نقدی", "هر دو"], ignoreOrder: true);
        Book.HolderOf(Sara, Mobile)!.Customer.ShouldBe(Rezaei);
        Found(CustomerFilter.Named("ستاره")).ShouldBe([Rezaei], "the company came along, and is found");
        Book.LastMerge(Sara, Rezaei)!.GoneName.ShouldBe("همزاد");
        Book.LastMerge(Omid, Rezaei).ShouldBeNull();
        await ShouldBeOutdated(new UndoMerge(First, Omid));

        await Commit(new UndoMerge(First, Sara));

        Seen().ShouldBe(before);
        Book.LastMerge(Sara, Rezaei).ShouldBeNull();
        await ShouldBeOutdated(new UndoMerge(First, Sara));
    }

    [Fact]
    public async Task What_is_written_after_a_merge_stays_where_it_was_written()
    {
        await Begin();
        await Commit(new AddNote(Twin, Sara, "از دو"), new MergeCustomers(First, Rezaei, Twin, Sara));
        await Commit(new AddNote(Rezaei, Sara, "بعد"));

        await Commit(new UndoMerge(First, Sara));

        Book.Notes(Sara, Rezaei, 0, 9).Items.ShouldHaveSingleItem().Text.ShouldBe("بعد");
        Book.Notes(Sara, Twin, 0, 9).Items.ShouldHaveSingleItem().Text.ShouldBe("از دو");
    }

    [Fact]
    public async Task Merges_one_into_the_other_come_apart_in_the_opposite_order_only()
    {
        await Begin();
        await Commit(new AddCustomer(new CustomerId(9), Sara, "سومی"), new AddNote(Twin, Sara, "از دو"));
        await Commit(new MergeCustomers(First, Rezaei, Twin, Sara));
        await Commit(new MergeCustomers(new MergeId(2), new CustomerId(9), Rezaei, Sara));

        await ShouldBeOutdated(new UndoMerge(First, Sara));
        await Commit(new UndoMerge(new MergeId(2), Sara));
        await Commit(new UndoMerge(First, Sara));

        Book.Notes(Sara, Twin, 0, 9).Items.ShouldHaveSingleItem().Text.ShouldBe("از دو");
    }

    [Fact]
    public async Task Silent_is_who_was_heard_of_for_twice_the_usual_pause_and_no_less_than_a_fortnight()
    {
        await Begin();
        // Rezaei every day for ten days; Twin once; OfOmid never.
        for (var day = 0; day < 10; day++)
        {
            Clock.Now = Noon.AddDays(day);
            await Commit(new AddNote(Rezaei, Sara, "حرف"));
        }

        Clock.Now = Noon;
        await Commit(new AddNote(Twin, Sara, "حرف"));

        Silent(9 + 13).ShouldBeEmpty();
        Silent(9 + 15).ShouldBe([Rezaei]);
        Silent(31).ShouldBe([Twin, Rezaei]);
        await Commit(new Archive(Twin, Sara, true));
        Silent(31).ShouldBe([Rezaei]);
        Book.Silent(Omid, null, Noon.AddDays(400), 0, 9).Total.ShouldBe(0, "of whom nothing was ever heard, nobody is missed");
    }

    private IEnumerable<CustomerId> Silent(int days) => Book.Silent(Sara, Sara, Noon.AddDays(days), 0, 9).Items.Select(c => c.Id);

    private string Seen() => System.Text.Json.JsonSerializer.Serialize(new[] { Rezaei, Twin }.Select(id => new
    {
        Customer = Book.FindCustomer(Sara, id)! with { TouchedAt = default },
        Notes = Book.Notes(Sara, id, 0, 9),
        Verdicts = Book.Verdicts(Sara, id, LensId.Behaviour, 0, 9),
        FollowUps = Book.FollowUps(Sara, new FollowUpFilter(Customer: id), 0, 9),
    }));

    private IEnumerable<CustomerId> Found(CustomerFilter filter)
    {
        var page = Book.Customers(Sara, filter, 0, 50);
        page.Total.ShouldBe(page.Items.Length);
        return page.Items.Select(c => c.Id);
    }

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

using SalesBot.Core.Exchange;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Adapters.Tests.Storage;

/// <summary>Files in and out of a team of Sara, Omid and Maryam, who leads it; Nader leads another.</summary>
public abstract class ExchangeContract : StoreContract
{
    private static readonly SellerId Maryam = new(5_000_000_003);
    private static readonly SellerId Nader = new(5_000_000_004);
    private static readonly CustomerId Rezaei = new(1);
    private static readonly CustomerId First = new(101);
    private static readonly CustomerId Second = new(102);
    private static readonly BatchId Batch = new(900);
    private static readonly DateTimeOffset Day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly PhoneNumber Phone = new("+989121234567");

    [Fact]
    public async Task What_a_file_says_of_a_customer_is_what_the_team_reads_of_him()
    {
        await Begin();

        (await Import()).ShouldBeTrue();

        var customer = Book.FindCustomer(Maryam, First)!;
        (customer.Name, customer.TouchedAt, customer.Facts.MadeAt).ShouldBe(("اولی", Day.AddDays(2), Day.AddDays(1)), "his notes are older than the import");
        (customer.Facts.OwnerName, customer.Facts.Company, customer.Facts.City, customer.Facts.Kind, customer.Facts.IsInternal).ShouldBe(("سارا", "فولاد", "یزد", BusinessKind.Machinery, true));
        (customer.Facts.Email, customer.Facts.Birthday, customer.Facts.ServiceTerms, customer.Facts.LeavingReason).ShouldBe(("a@example.com", new DayOfYear(8, 23), "شرایط", "price"));
        customer.Facts.Phones.ShouldBe([new PhoneNumber("+982188776655"), Phone]);
        customer.Facts.Tags.ShouldBe(["ویژه"], "the same tag, written otherwise, is one");
        (customer.Persona!.Named, customer.Facts.ReferredBy).ShouldBe((new TypeId("skeptic"), (Second, "دومی")));
        Book.Customers(Maryam, CustomerFilter.All with { Name = "فولاد" }, 0, 9).Items.ShouldHaveSingleItem().Id.ShouldBe(First);
        Book.Notes(Maryam, First, 0, 9).Items.Select(n => (n.AuthorName, n.At, n.Text)).ShouldBe([("امید", Day.AddDays(2), "دوم"), ("سارا", Day.AddDays(1), "یکم")]);
        Book.Purchases(Maryam, First, 0, 9).Items.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            p => (p.At, p.Amount, p.Currency, p.Margin, p.Product, p.ByName).ShouldBe((Day, Money.OfToman(500), Currency.Toman, Money.OfToman(50), "ورق", null)));
        Teams.Batches(Maryam, Noon).ShouldHaveSingleItem().ShouldBe(new ImportedBatch(Batch, "x.xlsx", "مریم", Noon, 2, 2, 1));
    }

    [Fact]
    public async Task A_batch_is_written_once_and_by_who_leads_the_team()
    {
        await Begin();
        foreach (var other in new[] { Sara, Nader, new SellerId(404) })
        {
            await Should.ThrowAsync<OutdatedException>(() => Exchange.ImportAsync(Plan() with { By = other }, Noon, Cancel));
        }

        (await Exchange.ImportAsync(Plan() with { By = null }, Noon, Cancel)).ShouldBeTrue("the program itself may");
        (await Import()).ShouldBeFalse();
        Book.Notes(Maryam, First, 0, 9).Total.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_file_once_more_adds_only_what_is_new_in_it()
    {
        await Begin();
        await Import();
        var again = Plan();
        var later = again with
        {
            Batch = new BatchId(901),
            Customers = [.. again.Customers.Select(c => c with { IsNew = false })],
            Notes = [.. again.Notes, (First, new NoteRow(9, "", null, Day.AddDays(1).AddSeconds(59), "یکم")), (First, new NoteRow(10, "", null, Day.AddDays(1), "سوم"))],
            Purchases = [.. again.Purchases, (First, Day, Bought(501)), (First, Day, Bought(501))],
        };

        (await Exchange.ImportAsync(later, Noon.AddHours(1), Cancel)).ShouldBeTrue();

        Book.Notes(Maryam, First, 0, 9).Items.Select(n => n.Text).ShouldBe(["دوم", "سوم", "یکم"]);
        Book.Notes(Maryam, First, 0, 9).Items.Select(n => n.At).ShouldBe([Day.AddDays(2), Day.AddDays(1).AddMilliseconds(1), Day.AddDays(1)], "each has a moment of its own");
        Book.Purchases(Maryam, First, 0, 9).Total.ShouldBe(3, "twice in one file is meant twice");
        Book.FindCustomer(Maryam, First)!.TouchedAt.ShouldBe(Day.AddDays(2));
    }

    [Fact]
    public async Task A_phone_number_that_was_given_away_meanwhile_leaves_all_unwritten()
    {
        await Begin();
        await Commit(new AddPhone(Rezaei, Sara, Phone));

        await Should.ThrowAsync<OutdatedException>(Import);

        Book.Customers(Maryam, CustomerFilter.All, 0, 9).Items.ShouldHaveSingleItem().Id.ShouldBe(Rezaei);
        Teams.Batches(Maryam, Noon).ShouldBeEmpty();
        await Commit(new RemovePhone(Rezaei, Sara, Phone));
        (await Import()).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_is_no_member_is_known_by_name_alone_and_once()
    {
        await Begin();
        var plan = Plan();
        await Exchange.ImportAsync(plan with { Customers = [.. plan.Customers.Select(c => c with { Row = c.Row with { Owner = "ناصر" } })] }, Noon, Cancel);

        var gone = Teams.Gone(Maryam).ShouldHaveSingleItem();
        (gone.Seller.Name, gone.Customers).ShouldBe(("ناصر", 2));
        gone.Seller.Id.Value.ShouldBeLessThan(0);
        Teams.FindSeller(gone.Seller.Id).ShouldBeNull();
    }

    [Fact]
    public async Task Taken_back_nothing_is_left_but_those_whom_somebody_has_worked_with()
    {
        await Begin();
        await Import();
        await Commit(new AddFollowUp(new FollowUpId(1), Second, Maryam, "زنگ", Noon.AddDays(1)));

        (await Exchange.UndoAsync(Batch, Maryam, Cancel)).ShouldBe(new UndoneImport(Customers: 1, Notes: 2, Purchases: 1, Kept: 1));

        Book.FindCustomer(Maryam, First).ShouldBeNull();
        Book.FindCustomer(Maryam, Second)!.Name.ShouldBe("دومی");
        Book.HolderOf(Maryam, Phone).ShouldBeNull();
        Book.Tags(Maryam, 9).ShouldBeEmpty();
        Teams.Batches(Maryam, Noon).ShouldBeEmpty();
        await Should.ThrowAsync<OutdatedException>(() => Exchange.UndoAsync(Batch, Maryam, Cancel));
    }

    [Fact]
    public async Task Only_who_leads_the_team_takes_an_import_back()
    {
        await Begin();
        await Import();
        foreach (var other in new[] { Sara, Nader, new SellerId(404) })
        {
            await Should.ThrowAsync<OutdatedException>(() => Exchange.UndoAsync(Batch, other, Cancel));
        }

        await Should.ThrowAsync<OutdatedException>(() => Exchange.UndoAsync(new BatchId(404), Maryam, Cancel));
        Book.FindCustomer(Maryam, First).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_file_may_mean_all_customers_of_the_team_but_merged_ones()
    {
        await Begin();
        await Import();
        await Commit(new Archive(Second, Maryam, true), new AddCustomer(new CustomerId(2), Sara, "دوتایی"), new MergeCustomers(new MergeId(1), Rezaei, new CustomerId(2), Maryam));

        Exchange.Known(TeamId.First).OrderBy(k => k.Id.Value).Select(k => (k.Id, k.Name, k.Company, k.Phones.Length)).ShouldBe(
            [(Rezaei, "رضایی", null, 0), (First, "اولی", "فولاد", 2), (Second, "دومی", null, 0)]);
    }

    [Fact]
    public async Task An_export_has_customers_as_they_came_and_what_was_written_of_them()
    {
        await Begin();
        await Import();
        await Commit(new Archive(Second, Maryam, true), new AddNote(Rezaei, Sara, "x"), new SetField(Rezaei, Maryam, CustomerField.ReferredBy, "101"));
        await Commit(new AddNote(Rezaei, Sara, "", new Media(MediaKind.Voice)), new DeleteNote(Book.Notes(Maryam, Rezaei, 0, 1).Items[0].Id, Sara, true));

        var book = Exchange.Export(TeamId.First, media => $"[{media.Kind}]", type => $"<{type}>", TimeZoneInfo.Utc);

        book.Customers.Select(c => (c.Row, c.Code, c.Name, c.Owner, c.ReferredBy, c.IsArchived)).ShouldBe(
            [(2, "1", "رضایی", "سارا", "2", false), (3, "2", "اولی", "سارا", "3", false), (4, "3", "دومی", "مریم", null, true)]);
        book.Customers[1].ShouldSatisfyAllConditions(
            c => c.Phones.ShouldBe(["+982188776655", "+989121234567"]), c => c.Tags.ShouldBe(["ویژه"]), c => c.Persona.ShouldBe("<skeptic>"),
            c => (c.Email, c.Birthday, c.ServiceTerms, c.LeavingReason).ShouldBe(("a@example.com", new DayOfYear(8, 23), "شرایط", "price")));
        book.Notes.ShouldBe(
            [new NoteRow(2, "2", "سارا", Day.AddDays(1), "یکم"), new NoteRow(3, "2", "امید", Day.AddDays(2), "دوم"), new NoteRow(4, "1", "سارا", Noon.AddMilliseconds(1), "[Voice]")]);
        book.Purchases.ShouldBe([new PurchaseRow(2, "2", DateOnly.FromDateTime(Day.UtcDateTime), Money.OfToman(500), Currency.Toman, Money.OfToman(50), "ورق")]);
        Exchange.Export(new TeamId(404), _ => "", _ => "", TimeZoneInfo.Utc).ShouldSatisfyAllConditions(b => b.Customers.ShouldBeEmpty(), b => b.Notes.ShouldBeEmpty(), b => b.Purchases.ShouldBeEmpty());
    }

    private Task<bool> Import() => Exchange.ImportAsync(Plan(), Noon, Cancel);

    private static ImportPlan Plan()
    {
        var first = new CustomerRow(2, "اولی", "فولاد", [], "یزد", ["ویژه", "ويژه"], BusinessKind.Machinery, true, "سارا", "شکاک", false, null)
        {
            Email = "a@example.com", Birthday = new DayOfYear(8, 23), ServiceTerms = "شرایط", LeavingReason = "price",
        };
        var second = new CustomerRow(3, "دومی", null, [], null, [], null, null, null, null, false, null);
        return new ImportPlan(
            Batch,
            TeamId.First,
            Maryam,
            "x.xlsx",
            [new PlannedCustomer(First, true, first, [Phone, new PhoneNumber("+982188776655")], new TypeId("skeptic"), Second), new PlannedCustomer(Second, true, second, [], null)],
            [(First, new NoteRow(3, "", "امید", Day.AddDays(2), "دوم")), (First, new NoteRow(2, "", "سارا", Day.AddDays(1), "یکم"))],
            [(First, Day, Bought(500))]);
    }

    private static PurchaseRow Bought(long toman) => new(2, "", default, Money.OfToman(toman), Currency.Toman, Money.OfToman(toman / 10), "ورق");

    private async Task Begin()
    {
        await RegisterBoth();
        await Commit(new Enrol(Maryam, TeamId.First, Role.Lead, "مریم"), new AddTeam("دیگر", "other-team-code", Noon.AddDays(1)));
        await Commit(new Join("other-team-code", Nader, "نادر"));
        await Commit(new AddCustomer(Rezaei, Sara, "رضایی"), new AddCustomer(new CustomerId(5), Nader, "مال دیگران"));
    }
}

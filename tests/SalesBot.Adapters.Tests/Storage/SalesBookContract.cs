using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;

namespace SalesBot.Adapters.Tests.Storage;

public abstract class SalesBookContract : StoreContract
{
    private static readonly CustomerId First = new(11);
    private static readonly CustomerId Second = new(12);
    private static readonly CustomerId Third = new(13);

    [Fact]
    public async Task A_new_customer_has_a_name_the_time_of_its_turn_and_no_persona()
    {
        await AddThree();

        var first = Book.FindCustomer(Sara, First)!;
        (first.Id, first.Name, first.TouchedAt, first.Persona, first.Facts.Owner, first.Facts.OwnerName, first.Facts.MadeAt).ShouldBe((First, "یکم", Noon, null, Sara, "سارا", Noon));
        Book.FindCustomer(Sara, new CustomerId(404)).ShouldBeNull();
    }

    [Fact]
    public async Task Customers_come_last_added_first_in_pages_with_the_total()
    {
        await AddThree();

        Ids(Book.Customers(Sara, CustomerFilter.All, 0, 2)).ShouldBe([Third, Second]);
        Ids(Book.Customers(Sara, CustomerFilter.All, 2, 2)).ShouldBe([First]);
        Book.Customers(Sara, CustomerFilter.All, 0, 2).Total.ShouldBe(3);
        Book.Customers(Sara, CustomerFilter.All, 9, 2).ShouldSatisfyAllConditions(p => p.Items.ShouldBeEmpty(), p => p.Total.ShouldBe(3));
    }

    [Theory]
    [InlineData("note", 0)]
    [InlineData("note", 60)]
    [InlineData("verdict", 0)]
    [InlineData("verdict", 60)]
    [InlineData("given verdict", 0)]
    [InlineData("given verdict", 60)]
    public async Task Whoever_was_written_about_last_comes_first_even_within_a_millisecond(string what, int secondsLater)
    {
        await AddThree();
        await Commit(Verdict(1, Sara, null));
        Clock.Now = Noon.AddSeconds(secondsLater);

        await Commit(what switch
        {
            "note" => new AddNote(Second, Sara, "x"),
            "verdict" => Verdict(2, Sara, Second),
            _ => new GiveVerdict(new VerdictId(1), Sara, Second),
        });

        Ids(Book.Customers(Sara, CustomerFilter.All, 0, 10)).ShouldBe([Second, Third, First]);
        Book.FindCustomer(Sara, Second)!.TouchedAt.ShouldBe(Noon.AddSeconds(secondsLater));
        Book.FindCustomer(Sara, Third)!.TouchedAt.ShouldBe(Noon);
    }

    [Fact]
    public async Task A_clock_that_went_back_does_not_make_a_customer_older()
    {
        await AddThree();
        Clock.Now = Noon.AddHours(-1);

        await Commit(new AddNote(First, Sara, "x"));

        Book.FindCustomer(Sara, First)!.TouchedAt.ShouldBe(Noon);
        Ids(Book.Customers(Sara, CustomerFilter.All, 0, 10))[0].ShouldBe(First);
    }

    [Fact]
    public async Task A_note_is_kept_to_the_letter_with_its_author_and_time()
    {
        await AddThree();
        const string Text = "می‌خواهد «فردا» زنگ بزنیم؛\n'قیمت'; DROP TABLE notes; -- 👩‍👩‍👧 ي ك ۱۲۳ \u0001";
        Clock.Now = Noon.AddMilliseconds(7);

        await Commit(new AddNote(First, Sara, Text));

        var note = Book.Notes(Sara, First, 0, 10).Items.ShouldHaveSingleItem();
        note.ShouldBe(new Note(new NoteId((1L << 41) | Noon.AddMilliseconds(7).ToUnixTimeMilliseconds()), First, Sara, "سارا", Text, Noon.AddMilliseconds(7)));
        Book.FindNote(Sara, note.Id).ShouldBe(note);
        Book.FindNote(Sara, new NoteId(note.Id.Value + 1)).ShouldBeNull();
    }

    [Fact]
    public async Task Notes_come_newest_first_and_those_of_one_millisecond_keep_their_order()
    {
        await AddThree();
        await Commit(new AddNote(First, Sara, "1"), new AddNote(Second, Sara, "of another"), new AddNote(First, Sara, "2"));
        Clock.Now = Noon.AddMilliseconds(1);
        await Commit(new AddNote(First, Sara, "3"));
        Clock.Now = Noon.AddHours(-1);
        await Commit(new AddNote(First, Sara, "0"));

        var page = Book.Notes(Sara, First, 0, 10);

        page.Items.Select(n => n.Text).ShouldBe(["3", "2", "1", "0"]);
        page.Total.ShouldBe(4);
        page.Items.Select(n => n.Id).ShouldBeUnique();
        Book.Notes(Sara, First, 1, 2).ShouldSatisfyAllConditions(p => p.Items.Select(n => n.Text).ShouldBe(["2", "1"]), p => p.Total.ShouldBe(4));
    }

    [Fact]
    public async Task A_verdict_is_kept_with_its_evidence()
    {
        await AddThree();
        var sure = Verdict(1, Sara, First);
        var thin = sure with { Verdict = new VerdictId(2), Second = null, Certainty = Certainty.Thin, Probability = 1.0 / 3, Answers = [] };
        await Commit(sure);
        Clock.Now = Noon.AddSeconds(1);
        await Commit(thin);

        var page = Book.Verdicts(Sara, First, LensId.Behaviour, 0, 10);

        page.Total.ShouldBe(2);
        ShouldBeKept(page.Items[0], thin, Noon.AddSeconds(1));
        ShouldBeKept(page.Items[1], sure, Noon);
        Book.Verdicts(Sara, First, LensId.Behaviour, 1, 5).Items.ShouldHaveSingleItem().Id.ShouldBe(sure.Verdict);
        Book.Verdicts(Sara, Second, LensId.Behaviour, 0, 5).ShouldSatisfyAllConditions(p => p.Items.ShouldBeEmpty(), p => p.Total.ShouldBe(0));
    }

    [Fact]
    public async Task The_persona_is_the_newest_verdict_that_was_given()
    {
        await AddThree();
        await Commit(Verdict(1, Sara, First, "smart"), Verdict(2, Sara, First, "smug"));
        Persona(First).ShouldBe("smug");

        Clock.Now = Noon.AddSeconds(1);
        await Commit(Verdict(3, Sara, null, "nervous"));
        Persona(First).ShouldBe("smug");

        await Commit(new GiveVerdict(new VerdictId(3), Sara, First));
        Persona(First).ShouldBe("nervous");
        Persona(Second).ShouldBeNull();
        Book.Customers(Sara, CustomerFilter.All, 0, 1).Items[0].Persona!.First.Value.ShouldBe("nervous");
        Book.Customers(Sara, CustomerFilter.Named("یکم"), 0, 1).Items[0].Persona!.First.Value.ShouldBe("nervous");
    }

    [Fact]
    public async Task A_thin_verdict_does_not_push_a_sound_one_aside()
    {
        await AddThree();
        await Commit(Verdict(1, Sara, First, "smug") with { Certainty = Certainty.Thin });
        Persona(First).ShouldBe("smug");

        await Commit(Verdict(2, Sara, First, "nervous"));
        Clock.Now = Noon.AddSeconds(1);
        await Commit(Verdict(3, Sara, First, "smart") with { Certainty = Certainty.Thin });

        Persona(First).ShouldBe("nervous");
        Book.Verdicts(Sara, First, LensId.Behaviour, 0, 1).Items[0].First.Value.ShouldBe("smart");
    }

    [Fact]
    public async Task A_verdict_of_the_same_id_replaces_the_one_before_and_stays_with_its_customer()
    {
        await AddThree();
        await Commit(Verdict(1, Sara, First, "smart"));
        Clock.Now = Noon.AddSeconds(9);

        await Commit(Verdict(1, Sara, null, "smug") with { Answers = [] });

        ShouldBeKept(Book.Verdicts(Sara, First, LensId.Behaviour, 0, 10).Items.ShouldHaveSingleItem(), Verdict(1, Sara, First, "smug") with { Answers = [] }, Noon.AddSeconds(9));
        Book.FindCustomer(Sara, First)!.TouchedAt.ShouldBe(Noon.AddSeconds(9));
    }

    [Fact]
    public async Task A_verdict_given_again_moves_to_the_other_customer()
    {
        await AddThree();
        await Commit(Verdict(1, Sara, First, "smart"));

        await Commit(new GiveVerdict(new VerdictId(1), Sara, Second));

        Persona(First).ShouldBeNull();
        Persona(Second).ShouldBe("smart");
    }

    [Theory]
    [InlineData("علی کریمی", "علی کر", true)]
    [InlineData("علی کریمی", "كريم", true)] // Arabic kaf and ye
    [InlineData("علي كريمي", "علی کریمی", true)]
    [InlineData("علی کریمی", "کریمی علی", true)]
    [InlineData("علی کریمی", "لی", false)]
    [InlineData("علی کریمی", "علی رضایی", false)]
    [InlineData("علی‌رضا کریمی", "علیرضا", true)]
    [InlineData("علی‌رضا کریمی", "علی رضا", true)]
    [InlineData("علی‌رضا کریمی", "رضا", true)]
    [InlineData("علی‌رضا کریمی", "کریمی علیرضا", true)]
    [InlineData("علیرضا کریمی", "علی‌رضا", true)]
    [InlineData("علیرضا کریمی", "علی رضا کر", true)]
    [InlineData("علیرضا کریمی", "رضا", false)]
    [InlineData("آقای مُحَمَّدی", "اقای محمدی", true)]
    [InlineData("شرکت ۱۱۸ (Acme)", "118 ACM", true)]
    [InlineData("صددرصد", "%", true)] // folds to nothing, and nothing is in every name
    [InlineData("صددرصد", "ص__ر", false)]
    public async Task Customers_are_found_by_the_beginnings_of_their_words_however_they_are_spelt(string name, string sought, bool found)
    {
        await RegisterBoth();
        await Commit(new AddCustomer(First, Sara, name));

        var page = Book.Customers(Sara, CustomerFilter.Named(sought), 0, 10);

        page.Total.ShouldBe(found ? 1 : 0);
        page.Items.Length.ShouldBe(found ? 1 : 0);
    }

    [Fact]
    public async Task Found_customers_come_last_touched_first_in_pages_with_the_total_of_those_found()
    {
        await RegisterBoth();
        for (var i = 1; i <= 5; i++)
        {
            await Commit(new AddCustomer(new CustomerId(i), Sara, $"مریم {i}"), new AddCustomer(new CustomerId(10 + i), Sara, $"حسین {i}"));
        }

        await Commit(new AddNote(new CustomerId(2), Sara, "x"));

        var page = Book.Customers(Sara, CustomerFilter.Named("مريم"), 1, 3);
        page.Items.Select(c => c.Id.Value).ShouldBe([5, 4, 3]);
        page.Total.ShouldBe(5);
    }

    private static void ShouldBeKept(KeptVerdict kept, KeepVerdict given, DateTimeOffset at)
    {
        kept.Answers.ShouldBe(given.Answers);
        kept.ShouldBe(new KeptVerdict(
            given.Verdict, given.Seller, given.Customer, given.Lens, given.First, given.Probability, given.Second, given.Certainty, kept.Answers, at, given.Heard, given.Named));
    }

    private static IReadOnlyList<CustomerId> Ids(Page<Customer> page) => [.. page.Items.Select(c => c.Id)];

    private string? Persona(CustomerId customer) => Book.FindCustomer(Sara, customer)!.Persona?.First.Value;

    private async Task AddThree()
    {
        await RegisterBoth();
        await Commit(new AddCustomer(First, Sara, "یکم"), new AddCustomer(Second, Sara, "دوم"), new AddCustomer(Third, Sara, "سوم"));
    }
}

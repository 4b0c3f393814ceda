using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Ports;
using SalesBot.Core.Search;

namespace SalesBot.Adapters.Tests.Storage;

/// <summary>Random notes in random spellings, and random queries, against a scan that knows only which word is which.</summary>
public abstract class SearchProperties : NoteIndexContract
{
    private const int Plays = 20;

    // Each line is one word in several spellings; no word begins with another of them.
    private static readonly string[][] Words =
    [
        ["می‌گوید", "میگه", "مي گويد", "می‌گه"],
        ["قیمت", "قيمت"],
        ["گران", "گرون"],
        ["کاشی", "كاشي"],
        ["نمی‌خواهد", "نمیخواد", "نمي خواد"],
        ["پیش‌فاکتور", "پیش فاکتور"],
        ["۱۲۰", "120"],
        ["iPhone", "IPHONE"],
    ];

    public sealed record Spelt(int Word, int Spelling)
    {
        public string Text => Words[Word][Spelling % Words[Word].Length];
    }

    public enum Shape
    {
        Words,
        Phrase,
        Beginning,
    }

    public sealed record Asked(Shape Shape, Spelt[] Words, int FromMinute, int UntilMinute, int Customer, int Skip);

    [Fact]
    public async Task What_is_found_is_what_a_scan_finds()
    {
        await AddCustomers();
        var word = from w in Gen.Choose(0, Words.Length - 1) from s in Gen.Choose(0, 9) select new Spelt(w, s);
        var note = from words in word.NonEmptyListOf() from customer in Gen.Choose(0, 2) select (Words: words.ToArray(), Customer: customer);
        var asked =
            from shape in Gen.Elements(Enum.GetValues<Shape>())
            from count in Gen.Choose(1, 3)
            from words in word.ArrayOf(count)
            from start in Gen.Choose(0, 30)
            from length in Gen.Choose(0, 30)
            from customer in Gen.Choose(0, 2)
            from skip in Gen.Choose(0, 3)
            select new Asked(shape, words, start, start + length, customer, skip);
        var round = 0;
        var cases = from notes in note.ArrayOf(25) from queries in asked.ArrayOf(12) select (notes, queries);

        Prop.ForAll(cases.ToArbitrary(), c => Play(c.notes, c.queries, round++)).Check(Config.QuickThrowOnFailure.WithMaxTest(Plays));
    }

    private void Play((Spelt[] Words, int Customer)[] notes, Asked[] queries, int round)
    {
        // Every round has a day of its own in the one store.
        var day = Noon.AddDays(round);
        var customers = new[] { Rezaei, Kazemi, OfOmid };
        for (var i = 0; i < notes.Length; i++)
        {
            Clock.Now = day.AddMinutes(i);
            var owner = notes[i].Customer == 2 ? Omid : Sara;
            Commit(new AddNote(customers[notes[i].Customer], owner, string.Join(", ", notes[i].Words.Select(w => w.Text)))).GetAwaiter().GetResult();
        }

        foreach (var query in queries)
        {
            var (from, until) = (day.AddMinutes(query.FromMinute), day.AddMinutes(query.UntilMinute));
            var expected = Enumerable.Range(0, notes.Length)
                .Where(i => i >= query.FromMinute && i < query.UntilMinute && notes[i].Customer != 2 && Holds(query, [.. notes[i].Words.Select(w => w.Word)]))
                .Reverse().ToList();
            var parsed = Query(Typed(query)) with { When = new DateSpan(from, until) };

            var found = Book.Search(Sara, parsed, SearchOrder.Newest, query.Skip, 5);
            var best = Book.Search(Sara, parsed, SearchOrder.Best, 0, 100);

            found.Total.ShouldBe(expected.Count, Typed(query));
            found.Items.Select(h => h.Note.At).ShouldBe(expected.Skip(query.Skip).Take(5).Select(i => day.AddMinutes(i)));
            best.Items.Select(h => h.Note.At).ShouldBe(expected.Select(i => day.AddMinutes(i)), ignoreOrder: true);
            found.Items.ShouldAllBe(h => h.Marks.Length > 0);
        }
    }

    private static string Typed(Asked query) => query.Shape switch
    {
        Shape.Phrase => $"«{string.Join(' ', query.Words.Select(w => w.Text))}»",
        Shape.Beginning => $"{Words[query.Words[0].Word][0][..3]}*",
        _ => string.Join(' ', query.Words.Select(w => w.Text)),
    };

    private static bool Holds(Asked query, int[] note) => query.Shape switch
    {
        Shape.Phrase => Enumerable.Range(0, note.Length).Any(i => note.Skip(i).Take(query.Words.Length).SequenceEqual(query.Words.Select(w => w.Word))),
        Shape.Beginning => note.Contains(query.Words[0].Word),
        _ => query.Words.All(w => note.Contains(w.Word)),
    };
}

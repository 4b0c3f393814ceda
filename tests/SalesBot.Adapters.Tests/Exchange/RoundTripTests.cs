using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Exchange;
using SalesBot.Core.Lenses;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;
using SalesBot.Exchange.Writing;
using SalesBot.TestKit;

namespace SalesBot.Adapters.Tests.Exchange;

/// <summary>What is written comes back the same, whatever people have put into it.</summary>
public class RoundTripTests
{
    private static readonly BookWriter Writer = new(Shipped.Knowledge.Words, Sheets.Tehran);

    private static readonly string[] Fragments =
    [
        "=1+1", "=cmd|' /C calc'!A0", "+98", "-5", "@x", "\t", "\r", "\n", "\r\n", "'", "''=", "\"", ",", ";", "،", "\u200C", "\u200F", "\u202E", "\u2068", "😀", "👨‍👩‍👧", "\u0001", "\u001F", "\u0085", "_x0041_", "_x005F_",
        "_x", "\uFFFE", "\uFEFF", "&", "<b>", "]]>", "متن", "می‌گوید", "علي", "abc", " ", "  ", "\u00A0", "\u2028", "0912", "1.50", "TRUE", "#N/A", "#", "نام", "–", "＝1", "sep=;",
    ];

    private static readonly Gen<string> Any = Gen.Elements(Fragments).NonEmptyListOf().Select(string.Concat);

    // Cells of a line or less are read without white space around them, and empty ones are none.
    private static readonly Gen<string> Short = Any.Select(t => t.Trim()).Select(t => t.Length is > 0 and <= 200 ? t : "ساده");

    private static readonly Gen<string?> Optional = Gen.OneOf(Gen.Constant((string?)null), Short.Select(t => (string?)t));

    private static readonly Gen<string> Long = Gen.Frequency(
        (9, Any.Select(t => string.IsNullOrWhiteSpace(t) ? t + "." : t)),
        (1, Any.Select(t => (t + string.Concat(Enumerable.Repeat("یادداشت دراز\n\u0001_x000D_", 300)))[..4096]).Where(t => !char.IsHighSurrogate(t[^1]))));

    private static readonly Gen<ImmutableArray<string>> Tags =
        Short.Select(t => string.Concat(t.Where(c => !",،؛;#\n\r|".Contains(c, StringComparison.Ordinal))).Trim()).Where(t => t.Length > 0).ListOf().Select(tags => tags.Distinct().Take(4).ToImmutableArray());

    private static readonly Gen<DateTimeOffset?> Instants =
        from kind in Gen.Choose(0, 3)
        from minutes in Gen.Choose(-10_000_000, 36_000_000)
        from ticks in Gen.Choose(0, 599_999_999)
        select kind switch
        {
            0 => (DateTimeOffset?)null,
            1 => DateTimeOffset.UnixEpoch.AddMinutes(minutes),
            2 => DateTimeOffset.UnixEpoch.AddMinutes(minutes).AddSeconds(ticks % 60),
            _ => DateTimeOffset.UnixEpoch.AddMinutes(minutes).AddTicks(ticks),
        };

    private static readonly Gen<Money> Amounts = Gen.OneOf(
        Gen.Choose(-1_000_000, 1_000_000).Select(n => n * 10_000L), Gen.Choose(-1_000_000, 1_000_000).Select(n => (long)n), Gen.Elements(0, 1, -1, 999_999_999_999_999, 1_000_000_000_000_000, -999_999_999_999_990)).Select(r => new Money(r));

    private static readonly Gen<DayOfYear?> Birthdays =
        from month in Gen.Choose(0, 12)
        from day in Gen.Choose(1, 30)
        select month == 0 ? (DayOfYear?)null : new DayOfYear(month, day);

    private static readonly Gen<Func<int, CustomerRow>> Customers =
        from name in Short
        from company in Optional
        from phones in Gen.Choose(0, 3)
        from style in Gen.Choose(0, 3)
        from city in Optional
        from tags in Tags
        from kind in Gen.Elements<BusinessKind?>(null, BusinessKind.Retail, BusinessKind.Wholesale, BusinessKind.Machinery, BusinessKind.Government)
        from isInternal in Gen.Elements<bool?>(null, true, false)
        from owner in Optional
        from persona in Optional
        from isArchived in Gen.Elements(true, false)
        from code in Short
        from email in Gen.Elements<string?>(null, "ali@example.com", "a.b+c@mail.co.ir")
        from birthday in Birthdays
        from isReferred in Gen.Elements(true, false)
        from reason in Gen.OneOf(Gen.Elements<string?>(null, "price", "not-needed"), Short.Select(t => (string?)t))
        from terms in Optional
        select (Func<int, CustomerRow>)(i => new(i + 2, name, company, [.. Enumerable.Range(0, phones).Select(p => Phone(i, p, style))], city, tags, kind, isInternal, owner, persona, isArchived, $"{code}{i}c")
        {
            Email = email,
            Birthday = birthday,
            ReferredBy = isReferred ? $"{code}{i}c" : null,
            LeavingReason = reason,
            ServiceTerms = terms,
        });

    private static readonly Gen<Func<int, ImmutableArray<CustomerRow>, NoteRow>> Notes =
        from of in Gen.Choose(0, 1000)
        from author in Optional
        from at in Instants
        from text in Long
        select (Func<int, ImmutableArray<CustomerRow>, NoteRow>)((i, customers) => new(i + 2, customers[of % customers.Length].Code!, author, at, text));

    private static readonly Gen<Func<int, ImmutableArray<CustomerRow>, PurchaseRow>> Purchases =
        from of in Gen.Choose(0, 1000)
        from day in Gen.Choose(0, 73_400)
        from amount in Amounts
        from currency in Gen.Elements(Currency.Toman, Currency.Rial)
        from margin in Gen.OneOf(Gen.Constant((Money?)null), Amounts.Select(m => (Money?)m))
        from product in Optional
        select (Func<int, ImmutableArray<CustomerRow>, PurchaseRow>)((i, customers) => new(i + 2, customers[of % customers.Length].Code!, new DateOnly(1900, 1, 1).AddDays(day), amount, currency, margin, product));

    private static readonly Gen<ExchangeBook> Books =
        from customers in Customers.NonEmptyListOf()
        from notes in Notes.ListOf()
        from purchases in Purchases.ListOf()
        let made = customers.Select((make, i) => make(i)).ToImmutableArray()
        select new ExchangeBook(made, [.. notes.Select((make, i) => make(i, made))], [.. purchases.Select((make, i) => make(i, made))]);

    [Fact]
    public void A_book_comes_back_the_same_through_excel() => Prop.ForAll(Books.Resize(20).ToArbitrary(), book => Holds(book, Writer.WriteExcel)).Check(Config.QuickThrowOnFailure.WithMaxTest(80));

    [Fact]
    public void A_book_comes_back_the_same_through_csv() => Prop.ForAll(Books.Resize(20).ToArbitrary(), book => Holds(book, Writer.WriteCsv)).Check(Config.QuickThrowOnFailure.WithMaxTest(80));

    [Fact]
    public void What_is_no_character_is_dropped_or_replaced_alike_in_both()
    {
        var book = Book("a\0b\uD83Dc");

        Back(book, Writer.WriteExcel).Book.Notes.Single().Text.ShouldBe("ab\uFFFDc");
        Back(book, Writer.WriteCsv).Book.Notes.Single().Text.ShouldBe("ab\uFFFDc");
    }

    [Fact]
    public void Both_hours_of_a_night_when_the_clocks_go_back_come_back_themselves()
    {
        // 2021-09-22 00:00 in Tehran became 2021-09-21 23:00.
        var instants = Enumerable.Range(0, 5).Select(i => new DateTimeOffset(2021, 9, 21, 18, 15, 0, TimeSpan.Zero).AddMinutes(30 * i)).ToArray();
        var book = Book([.. instants.Select((at, i) => new NoteRow(i + 2, "c", null, at, "متن"))]);

        Back(book, Writer.WriteExcel).Book.Notes.Select(n => n.At!.Value.UtcDateTime).ShouldBe(instants.Select(i => i.UtcDateTime));
    }

    private static ExchangeBook Book(string note) => Book([new NoteRow(2, "c", null, null, note)]);

    private static ExchangeBook Book(ImmutableArray<NoteRow> notes) => new([new(2, "رضا", null, [], null, [], null, null, null, null, false, "c")], notes, []);

    private static string Phone(int customer, int phone, int style)
    {
        var number = $"{912_000_0000L + (customer * 10) + phone}";
        return style switch
        {
            0 => "0" + number,
            1 => "+98" + number,
            2 => $"0{number[..3]} {number[3..6]} {number[6..]}",
            _ => PersianDigits.Of("0" + number),
        };
    }

    private static void Holds(ExchangeBook book, Action<ExchangeBook, Stream> write)
    {
        var reading = Back(book, write);

        reading.Problems.ShouldBeEmpty();
        reading.Remarks.ShouldAllBe(r => r.Kind == RemarkKind.SeveralCalendars);
        Lines(reading.Book).Zip(Lines(book)).Where(pair => pair.First != pair.Second).Select(pair => $"{pair.First} for {pair.Second}").FirstOrDefault().ShouldBeNull();
        Lines(reading.Book).Count().ShouldBe(Lines(book).Count());
    }

    private static ImportReading Back(ExchangeBook book, Action<ExchangeBook, Stream> write)
    {
        var stream = new MemoryStream();
        write(book, stream);
        return Sheets.Read(stream.ToArray());
    }

    // Records hold arrays, which are equal only to themselves; and what cannot be seen is escaped.
    private static IEnumerable<string> Lines(ExchangeBook book) =>
        book.Customers.Select(c => JsonSerializer.Serialize(c))
            .Concat(book.Notes.Select(n => JsonSerializer.Serialize(n with { At = n.At?.ToUniversalTime() })))
            .Concat(book.Purchases.Select(p => JsonSerializer.Serialize(p)));
}

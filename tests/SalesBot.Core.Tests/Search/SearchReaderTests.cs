using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Search;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Search;

public class SearchReaderTests
{
    private static readonly SearchReader Reader = Shipped.Knowledge.SearchReader;

    [Theory]
    [InlineData("میگوید")]
    [InlineData("می گوید")]
    [InlineData("می‌گه")]
    [InlineData("مي‌گويد")]
    [InlineData("ميگه")]
    public void One_word_has_one_key_however_it_is_typed(string typed) => Reader.Words(typed).ShouldHaveSingleItem().Key.ShouldBe("میگوید");

    [Theory]
    [InlineData("#پیگیری شد", "پیگیری")]
    [InlineData("زنگ #پي‌گيري_فردا.", "پیگیری_فردا")]
    [InlineData("#یک #دو", "یک دو")]
    [InlineData("#_", "")]
    [InlineData("#", "")]
    [InlineData("C#7", "")]
    [InlineData("##تگ", "تگ")]
    public void Tags_are_read_with_their_underscores(string text, string keys) => string.Join(' ', Reader.Read(text).Tags.Select(t => t.Key)).ShouldBe(keys);

    [Fact]
    public void Every_word_knows_where_it_stands()
    {
        const string Text = "گفت: «قیمتش خیلی گرونه!» #پیگیری";

        var read = Reader.Read(Text);

        read.Words.Select(w => Text[w.Start..w.End]).Distinct().ShouldBe(["گفت", "قیمتش", "خیلی", "گرونه", "پیگیری"]);
        read.Tags.Select(t => Text[t.Start..t.End]).ShouldBe(["#پیگیری"]);
    }

    [Theory]
    [InlineData("می گه", "او می‌گوید و ميگه", "می‌گوید ميگه")]
    [InlineData("گران است", "خیلی گرونه", "گرونه")]
    [InlineData("قیم", "قیمت‌ها و قيمت", "قیمت‌ها قيمت")]
    [InlineData("«قیمت گران»", "قیمت، گران؛ گران قیمت", "قیمت، گران")]
    [InlineData("#پیگیری", "پیگیری شد #پیگیری", "#پیگیری")]
    [InlineData("قیمت «قیمت گران»", "قیمت گران", "قیمت گران")]
    public void Marks_are_what_was_typed_in_the_note(string query, string note, string marked)
    {
        var parsed = Shipped.Knowledge.SearchParser.Parse(query, DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);

        var marks = SearchMatch.Marks(parsed, Reader.Read(note));

        string.Join(' ', marks.Select(m => note.Substring(m.Start, m.Length))).ShouldBe(marked);
    }

    [Fact]
    public void Any_text_and_any_query_are_read_and_marks_lie_inside()
    {
        var texts = from parts in Gen.Elements("می", "گه", " ", "‌", "#", "_", "*", "\"", "«", "»", "قیمت", ":", "تیپ", "از", "تا", "مهر", "۱", "1405", "/", "\uD83D", "😀", "\0", "ي", "x", "٬", "\n").ListOf()
                    select string.Concat(parts);
        Prop.ForAll(texts.ToArbitrary(), texts.ToArbitrary(), (query, note) =>
        {
            var marks = SearchMatch.Marks(Shipped.Knowledge.SearchParser.Parse(query, new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc), Reader.Read(note));
            return marks.All(m => m.Start >= 0 && m.Length > 0 && m.End <= note.Length) && marks.Zip(marks.Skip(1)).All(pair => pair.First.End < pair.Second.Start);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Keys_hold_nothing_that_an_index_would_part()
    {
        var texts = ArbMap.Default.ArbFor<string>();
        Prop.ForAll(texts, text => Reader.Words(text ?? "").All(w => !w.Key.Any(c => c <= ' ' || c < 128 && !char.IsAsciiLetterOrDigit(c)))).QuickCheckThrowOnFailure();
    }
}

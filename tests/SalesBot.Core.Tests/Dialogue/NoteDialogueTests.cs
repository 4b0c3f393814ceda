using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

/// <summary>Notes of every kind, and what becomes of them later.</summary>
public sealed class NoteDialogueTests
{
    private static readonly SellerId Sara = new(101);
    private readonly PureChat _chat = new();

    public NoteDialogueTests() => _chat.Send("/start").Send("/customers").Press("مشتری تازه").Send("رضایی");

    [Theory]
    [InlineData(MediaKind.Photo, "عکس")]
    [InlineData(MediaKind.Voice, "پیام صوتی")]
    [InlineData(MediaKind.Document, "فایل")]
    [InlineData(MediaKind.Video, "ویدئو")]
    public void Whatever_is_sent_while_a_customer_is_open_is_a_draft_that_one_tap_saves_and_another_shows(MediaKind kind, string said)
    {
        _chat.Send(kind, "نمای مغازه").Text.ShouldContain(said);
        _chat.Press("ثبت کن").Text.ShouldContain(said);

        Note().Media.ShouldBe(new Media(kind, "file"));
        _chat.Press("پرونده").Press("📝 ۱").Press("نمایش پیوست");
        _chat.Sent.OfType<ShowMedia>().ShouldHaveSingleItem().Media.FileId.ShouldBe("file");
    }

    [Fact]
    public void A_place_is_kept_and_shown()
    {
        _chat.Take(new MediaSent(new Media(MediaKind.Place, Place: new Place(35.7, 51.4)), "")).Press("ثبت کن").Press("پرونده").Press("📝 ۱").Press("نمایش پیوست");

        _chat.Sent.OfType<ShowMedia>().ShouldHaveSingleItem().Media.Place.ShouldBe(new Place(35.7, 51.4));
    }

    [Fact]
    public void A_forwarded_message_says_of_whom_it_was()
    {
        _chat.Take(new TextSent("تا آخر هفته تسویه می‌کنم", "آقای رضایی")).Text.ShouldContain("از آقای رضایی");
        _chat.Press("ثبت کن");

        (Note().From, Note().Text).ShouldBe(("آقای رضایی", "تا آخر هفته تسویه می‌کنم"));
        _chat.Press("پرونده").Text.ShouldContain("از آقای رضایی");
    }

    [Fact]
    public void A_forwarded_command_is_a_note_and_no_command()
    {
        _chat.Take(new TextSent("/menu", "کسی")).Press("ثبت کن");

        Note().Text.ShouldBe("/menu");
    }

    [Fact]
    public void Of_two_photos_in_a_row_both_are_kept()
    {
        _chat.Send(MediaKind.Photo, "یک").Send(MediaKind.Photo, "دو").Press("ثبت کن");

        _chat.Store.Book.Notes(Sara, Note().Customer, 0, 9).Items.Select(n => n.Text).ShouldBe(["دو", "یک"]);
    }

    [Fact]
    public void A_photo_and_the_words_after_it_are_one_note()
    {
        _chat.Send(MediaKind.Photo).Send("نمای مغازه").Press("ثبت کن");

        (Note().Media!.Kind, Note().Text).ShouldBe((MediaKind.Photo, "نمای مغازه"));
    }

    [Fact]
    public void The_author_edits_within_a_week_and_the_old_text_stays()
    {
        _chat.Press("یادداشت").Send("قیمت ۱۲۰").Press("پرونده").Press("📝 ۱").Press("ویرایش").Send("قیمت ۱۳۰");

        _chat.Text.ShouldContain("قیمت ۱۳۰");
        _chat.Press("متن‌های قبلی (۱)").Text.ShouldContain("قیمت ۱۲۰");
        _chat.Press("برگشت").Press("برگشت").Text.ShouldContain("ویرایش‌شده");

        _chat.Clock.Advance(TimeSpan.FromDays(8));
        _chat.Press("📝 ۱").Labels.ShouldNotContain(l => l.Contains("ویرایش"));
    }

    [Fact]
    public void An_edit_begun_in_time_and_sent_too_late_says_so_and_keeps_the_old()
    {
        _chat.Press("یادداشت").Send("قیمت ۱۲۰").Press("پرونده").Press("📝 ۱").Press("ویرایش");
        _chat.Clock.Advance(TimeSpan.FromDays(8));

        _chat.Send("قیمت ۱۳۰").Text.ShouldContain("۷ روز");
        Note().Text.ShouldBe("قیمت ۱۲۰");
    }

    [Fact]
    public void A_deleted_note_leaves_its_mark_and_comes_back()
    {
        _chat.Press("یادداشت").Send("اشتباهی").Press("پرونده").Press("📝 ۱").Press("پاک کردن").Press("برگشت");
        _chat.Text.ShouldNotContain("اشتباهی");
        _chat.Text.ShouldContain("پاکش کرد");
        _chat.Press("📝 ۱").Press("برگرداندن").Press("برگشت").Text.ShouldContain("اشتباهی");
    }

    [Fact]
    public void A_lead_takes_a_note_away_but_does_not_change_its_words()
    {
        _chat.Press("یادداشت").Send("حرف سارا");
        var lead = _chat.With(103, "مریم", Role.Lead).Send("/start").Send("/customers").Press("رضایی").Press("پرونده").Press("📝 ۱");

        lead.Labels.ShouldNotContain(l => l.Contains("ویرایش"));
        lead.Press("پاک کردن");
        _chat.Send("/customers").Press("رضایی").Press("پرونده").Text.ShouldContain("مریم پاکش کرد");
    }

    [Fact]
    public void The_life_tells_who_did_what_and_when()
    {
        _chat.Press("یادداشت").Send("حرف یک");
        _chat.With(103, "مریم", Role.Lead).Send("/start").Send("/customers").Press("رضایی").Press("یادداشت").Send("حرف دو");
        _chat.Send("/customers").Press("رضایی").Press("پرونده");

        _chat.Text.ShouldContain("مریم");
        _chat.Text.ShouldContain("سارا محمدی");
        _chat.Text.ShouldContain("۳۰ آبان ۱۴۰۵");
    }

    private Note Note() => _chat.Store.Book.Notes(Sara, _chat.Store.Book.Customers(Sara, CustomerFilter.All, 0, 1).Items[0].Id, 0, 1).Items[0];
}

using SalesBot.Core.Dialogue;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Ports;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

/// <summary>How imports and exports are asked for; what they do is tried end to end.</summary>
public sealed class ExchangeDialogueTests
{
    private readonly PureChat _sara = new();
    private readonly PureChat _lead;

    public ExchangeDialogueTests()
    {
        _sara.Send("/start");
        _lead = _sara.With(103, "مریم احمدی", Role.Lead).Send("/start").Send("/import");
    }

    [Fact]
    public void A_document_is_read_beside_the_dialogue()
    {
        _lead.Take(new MediaSent(new Media(MediaKind.Document, "file-7", "مشتری‌ها.xlsx", 90_000), ""));

        _lead.LastTurn.Changes.OfType<StartJob>().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            job => job.Kind.ShouldBe(JobKind.Read), job => job.FileId.ShouldBe("file-7"), job => job.By.Value.ShouldBe(103));
        _lead.Text.ShouldContain("مشتری‌ها.xlsx");
    }

    [Fact]
    public void A_file_of_fifty_megabytes_is_refused_before_anything_is_fetched()
    {
        _lead.Take(new MediaSent(new Media(MediaKind.Document, "file-7", "بزرگ.xlsx", 50L * 1024 * 1024), ""));

        _lead.LastTurn.Changes.ShouldBeEmpty();
        _lead.Text.ShouldContain("۲۰ مگابایت");
    }

    [Fact]
    public void A_photo_of_a_table_is_no_file()
    {
        _lead.Send(MediaKind.Photo).Text.ShouldContain("فایل اکسل یا CSV");

        _lead.LastTurn.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void A_seller_comes_neither_by_command_nor_by_a_forged_button()
    {
        _sara.Send("/import").Screen.ShouldNotBeOfType<ExchangeScreen>();
        _sara.PressData("0.files").PressData("0.import:1").PressData("0.unimport:1").PressData($"{Serial(_sara)}.export:ExportExcel");

        _sara.Screen.ShouldNotBeOfType<ExchangeScreen>();
        _sara.LastTurn.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void A_lead_made_a_seller_while_the_page_was_open_gets_nothing_more_of_it()
    {
        _sara.Store.Write(_sara.Clock.GetUtcNow(), new Enrol(new SellerId(103), TeamId.First, Role.Seller, "مریم احمدی"));

        _lead.Press("خروجی اکسل").LastTurn.Changes.ShouldBeEmpty();
        _lead.Screen.ShouldBeOfType<MenuScreen>();
    }

    private static string Serial(PureChat chat) => chat.View.Rows[0][0].Data.Split('.')[0];
}

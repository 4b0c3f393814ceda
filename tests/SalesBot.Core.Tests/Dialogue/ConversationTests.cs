using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Ports;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

public class ConversationTests
{
    private readonly PureChat _chat = new PureChat().Send("/start");

    [Fact]
    public void A_double_tap_does_nothing_twice()
    {
        _chat.Press("شناخت فوری");
        var data = _chat.View.Rows[0][0].Data;
        _chat.PressData(data);
        var after = _chat.Screen;
        _chat.PressData(data);

        _chat.Screen.ShouldBe(after);
        _chat.Sent.ShouldBe([new AnswerPress("press", null)]);
    }

    [Fact]
    public void A_double_tap_on_save_saves_one_note()
    {
        _chat.Send("/customers").Send("رضایی").Press("ساختن").Send("یک بار");
        var save = _chat.DataOf("ثبت کن");
        _chat.PressData(save).PressData(save);

        var customer = _chat.Store.Book.Customers(new SellerId(101), CustomerFilter.All, 0, 1).Items[0].Id;
        _chat.Store.Book.Notes(new SellerId(101), customer, 0, 9).Total.ShouldBe(1);
    }

    [Fact]
    public void An_old_answer_button_changes_nothing_says_so_and_shows_where_the_dialogue_stands()
    {
        _chat.Press("شناخت فوری");
        var old = _chat.View.Rows[0][0].Data;
        _chat.Press("منو").Send("/help");
        _chat.PressData(old);

        _chat.Screen.ShouldBeOfType<HelpScreen>();
        _chat.Toast.ShouldBe(Shipped.Knowledge.Words.Conversation.OldButton.Source);
        _chat.Replaced.ShouldBeFalse();
        _chat.Sent[1].ShouldBe(new Disarm(new MessageId(1)));
    }

    [Fact]
    public void An_old_link_still_works_below()
    {
        _chat.Send("/cards");
        var card = _chat.DataOf("شکاک");
        _chat.Send("/help").PressData(card);

        _chat.Screen.ShouldBeOfType<CardScreen>().Type.Value.ShouldBe("skeptic");
        _chat.Replaced.ShouldBeFalse();
    }

    [Fact]
    public void A_press_edits_the_pressed_message_and_a_text_sends_a_new_one()
    {
        _chat.Press("شناخت فوری").Replaced.ShouldBeTrue();
        _chat.Send("/menu").Replaced.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1.")]
    [InlineData(".menu")]
    [InlineData("-1.menu")]
    [InlineData("99999999999999999999.menu")]
    [InlineData("2.a:nothing")]
    [InlineData("2.card:nobody")]
    [InlineData("2.customer:9223372036854775807")]
    [InlineData("2.page:-5")]
    [InlineData("2.::::")]
    public void A_forged_press_is_answered_and_harms_nothing(string data)
    {
        _chat.Press("شناخت فوری").PressData(data);

        _chat.Screen.ShouldBeOfType<QuestionScreen>();
        _chat.Sent[0].ShouldBeOfType<AnswerPress>().Toast.ShouldNotBeNull();
        _chat.LastTurn.Changes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("\u202E\u2066\u0007")]
    public void A_message_of_nothing_visible_gets_a_hint(string text)
    {
        _chat.Send("/menu").Send(text);

        _chat.Text.ShouldContain(Shipped.Knowledge.Words.Conversation.Empty.Source);
        _chat.Screen.ShouldBeOfType<MenuScreen>();
    }

    [Fact]
    public void An_unknown_command_is_said_to_be_unknown_and_the_place_is_kept()
    {
        _chat.Send("/customers").Send("/nosuch@some_bot thing");

        _chat.Screen.ShouldBeOfType<CustomersScreen>();
        _chat.Text.ShouldContain(Shipped.Knowledge.Words.Conversation.UnknownCommand.Source);
    }

    [Theory]
    [InlineData(MediaKind.Sticker)]
    [InlineData(MediaKind.Other)]
    public void Media_without_words_get_a_helpful_answer(MediaKind kind) =>
        _chat.Send(kind).Text.ShouldContain(Shipped.Knowledge.Words.Conversation.OnlyText.Source);

    [Fact]
    public void The_caption_of_a_photo_is_read_as_text() =>
        _chat.Send("/menu").Send(MediaKind.Photo, "شکاک").Screen.ShouldBeOfType<CardScreen>();

    [Theory]
    [InlineData("شکاک")]
    [InlineData("مشتری شكاك")]
    [InlineData("بدبین")]
    [InlineData(" شَکّاک! ")]
    public void A_types_name_in_any_spelling_opens_its_card(string name) =>
        _chat.Send("/menu").Send(name).Screen.ShouldBeOfType<CardScreen>().Type.Value.ShouldBe("skeptic");

    [Fact]
    public void A_session_of_another_version_starts_again_at_the_menu()
    {
        var incoming = new Incoming(new UpdateId(1), _chat.Chat, new SellerId(101), "سارا", new TextSent("سلام"));
        foreach (var stored in new[] { "{}", "not json", """{"Serial":1,"Screen":{"$type":"unheard-of"}}""", """{"Serial":1}""" })
        {
            Conversation.Handle(stored, incoming, _chat.World).Session.Screen.ShouldBeOfType<MenuScreen>(stored);
        }
    }

    [Fact]
    public void An_apology_leaves_the_menu_and_answers_the_press()
    {
        var incoming = new Incoming(new UpdateId(1), _chat.Chat, new SellerId(101), "سارا", new ButtonPressed("id", null, "1.menu"));

        var outgoing = Conversation.Apologise(null, incoming, _chat.World).Outgoing(_chat.World);

        outgoing[0].ShouldBe(new AnswerPress("id", null));
        outgoing[1].ShouldBeOfType<ShowView>().View.Text.Plain.ShouldContain(Shipped.Knowledge.Words.Conversation.Apology.Source);
    }

    [Fact]
    public void Any_random_input_leaves_a_screen_within_the_limits_and_never_an_exception() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var chat = new PureChat();
            for (var i = 0; i < 60; i++)
            {
                Wander(chat, random);
                chat.View.Text.Length.ShouldBeInRange(1, View.MostCharacters);
                chat.View.Rows.ShouldNotBeEmpty();
                chat.View.Rows.SelectMany(r => r).ShouldAllBe(b => b.Label.Length > 0 && Encoding.UTF8.GetByteCount(b.Data) <= View.MostDataBytes);
            }
        }).QuickCheckThrowOnFailure();

    // Mostly what people do (press something that is there), now and then what they should not.
    private static void Wander(PureChat chat, Random random)
    {
        var buttons = chat.View.Rows.SelectMany(r => r).ToList();
        switch (random.Next(10))
        {
            case < 6 when buttons.Count > 0: chat.PressData(buttons[random.Next(buttons.Count)].Data); break;
            case 6: chat.Send(Texts[random.Next(Texts.Length)]); break;
            case 7: chat.PressData(new string([.. Enumerable.Range(0, random.Next(64)).Select(_ => (char)random.Next(32, 1700))])); break;
            case 8: chat.Send((MediaKind)random.Next(8), random.Next(3) == 0 ? "شرح" : ""); break;
            default: chat.Send(new string([.. Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next(0, 0xFFFF))])); break;
        }

        chat.Clock.Advance(TimeSpan.FromSeconds(random.Next(100_000)));
    }

    private static readonly string[] Texts =
    [
        "/start", "/new", "/cards", "/customers", "/menu", "/help", "/p شکاک", "/customers رضا", "/x", "سلام", "آقای رضایی", "خانم کاظمی", "🙂", "iPhone 15", "۲",
        new string('م', 4096), "خط\nخط\nخط", "<b>&</b>", "**{name}**", "شکاک",
    ];
}

using System.Text.Json.Nodes;

namespace SalesBot.EndToEnd.Tests;

/// <summary>What people and platforms should not send: each gets a helpful answer or is let go, nothing throws, the dialogue stands where it stood.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("\u202E\u202D\u2066")]
    [InlineData("🙂🙂🙂")]
    [InlineData("/nosuchcommand")]
    [InlineData("<b>&amp;</i>")]
    [InlineData("**{name}**")]
    [InlineData("\u200C\u200C\u200C")]
    public async Task Odd_text_is_answered_and_the_menu_stays(string text)
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();
        await phone.Send("/start");
        await phone.Send("/menu");
        await phone.Send(text);

        phone.Text.ShouldContain("از کجا شروع کنیم");
        bot.Logger.Lines.ShouldNotContain(line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_longest_message_becomes_a_note_word_for_word()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();
        await phone.Send("/start");
        await phone.Send("/customers");
        await phone.Send("رضایی");
        await phone.Press("ساختن");
        await phone.Press("یادداشت");
        await phone.Send(new string('م', 4096));
        await phone.Press("پرونده");
        await phone.Press("📝 ۱");
        var first = phone.Text.Count(c => c == 'م');
        await phone.Press("بعدی");

        (first + phone.Text.Count(c => c == 'م')).ShouldBeGreaterThanOrEqualTo(4096);
    }

    [Theory]
    [InlineData("sticker", "این را نمی‌توانم نگه دارم")]
    [InlineData("location", "مال کدام مشتری است")]
    public async Task Media_get_a_helpful_answer(string kind, string answer)
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();
        await phone.Send("/start");
        await phone.Post(kind, new { user = 101, latitude = 35.7, longitude = 51.4 });

        phone.Text.ShouldContain(answer);
    }

    [Fact]
    public async Task A_forwarded_message_is_read_as_text()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();
        await phone.Send("/start");
        await phone.Post("forward", new { user = 101, text = "شکاک", from_name = "همکار" });

        phone.Text.ShouldContain("شکاک");
        phone.Text.ShouldContain("اول بگویید");
    }

    public static TheoryData<string> OddUpdates =>
    [
        """{"update_id":900000001,"poll":{"id":"1"}}""",
        """{"update_id":900000001,"brand_new_kind":{"a":[1,2,{"b":null}]}}""",
        """{"update_id":900000001,"edited_message":{"message_id":1,"date":1,"chat":{"id":101,"type":"private"},"text":"x"}}""",
        """{"update_id":900000001,"channel_post":{"message_id":1,"date":1,"chat":{"id":-1001,"type":"channel"},"text":"x"}}""",
        """{"update_id":900000001,"message":{"message_id":1,"date":1,"chat":{"id":-5,"type":"group","title":"g"},"from":{"id":101,"is_bot":false,"first_name":"س"},"text":"/start"}}""",
        """{"update_id":900000001,"message":{"message_id":1,"date":1,"chat":{"id":101,"type":"private"},"from":{"id":101,"is_bot":false,"first_name":""}}}""",
        """{"update_id":900000001,"callback_query":{"id":"1","from":{"id":101,"is_bot":false,"first_name":"س"},"chat_instance":"1"}}""",
        """{"update_id":900000001,"callback_query":{"id":"1","from":{"id":101,"is_bot":false,"first_name":"س"},"inline_message_id":"5","data":"1.menu","chat_instance":"1"}}""",
        """{"update_id":900000001,"callback_query":{"id":"1","from":{"id":101,"is_bot":false,"first_name":"س"},"message":{"chat":{"id":101,"type":"private"},"message_id":3,"date":0},"data":"1.menu","chat_instance":"1"}}""",
    ];

    [Theory]
    [MemberData(nameof(OddUpdates))]
    public async Task An_odd_update_blocks_nothing(string update)
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();
        await phone.Send("/start");
        await phone.Raw((JsonObject)JsonNode.Parse(update)!);
        await phone.Send("/help");

        phone.Text.ShouldContain("راهنما در یک دقیقه");
        bot.Logger.Lines.ShouldNotContain(line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_press_that_was_never_offered_is_answered()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();
        await phone.Send("/start");
        await phone.Raw((JsonObject)JsonNode.Parse("""{"callback_query":{"id":"77","from":{"id":101,"is_bot":false,"first_name":"سارا"},"data":"1.customer:42","chat_instance":"1","message":{"message_id":1,"date":1,"chat":{"id":101,"type":"private"}}}}""")!);

        bot.Emulator.Faults.Calls("answerCallbackQuery").ShouldBe(1);
    }
}

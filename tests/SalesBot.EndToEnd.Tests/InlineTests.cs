using System.Text.Json.Nodes;
using SalesBot.Emulator;
using SalesBot.Hosting;
using SalesBot.TestKit;

namespace SalesBot.EndToEnd.Tests;

/// <summary>Inline mode over HTTP: words behind the bot's name, in any chat, become cards to choose from.</summary>
public class InlineTests
{
    private static readonly IEnumerable<string> AllTypes = Shipped.Knowledge.Lenses.SelectMany(l => l.Types).Select(t => t.Id.Value);

    [Fact]
    public async Task The_card_that_was_chosen_stands_in_the_chat_as_the_bot_itself_shows_it()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();
        await phone.Send("/start");
        await phone.Send("شکاک");
        var shown = phone.Last;
        var said = phone.Messages.Count;

        var answer = await phone.AskInline("شک");
        var article = answer["results"]![0]!;
        article["title"]!.GetValue<string>().ShouldBe("🔍 شکاک");
        article["description"]!.GetValue<string>().ShouldContain("بی‌مدرک باور نمی‌کند");
        answer["is_personal"]!.GetValue<bool>().ShouldBeTrue();
        answer["cache_time"]!.GetValue<int>().ShouldBe(300);
        await phone.ChooseInline(article["id"]!.GetValue<string>());

        // The person's own message: what the bot's words say must not come back to it as a note or a question.
        phone.Messages.Count.ShouldBe(said + 1);
        var chosen = phone.Messages[^1];
        chosen["from"]!["id"]!.GetValue<long>().ShouldBe(101);
        chosen["via_bot"]!["is_bot"]!.GetValue<bool>().ShouldBeTrue();
        chosen["text"]!.GetValue<string>().ShouldBe(shown["text"]!.GetValue<string>());
        chosen["entities"]!.ToJsonString().ShouldBe(shown["entities"]!.ToJsonString());
        chosen["reply_markup"].ShouldBeNull();
        bot.Logger.Lines.ShouldNotContain(line => line.StartsWith("Error", StringComparison.Ordinal) || line.Contains("شک", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stranger_turns_the_pages_of_all_cards_without_ever_starting_the_bot()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone(103);

        var first = await phone.AskInline("");
        var seen = Ids(first).ToList();
        for (var last = first; last["next_offset"]!.GetValue<string>() is { Length: > 0 } next;)
        {
            last = await phone.AskInline("", next);
            seen.AddRange(Ids(last));
        }

        var forged = await phone.AskInline("", "../../7");

        seen.ShouldBe(AllTypes);
        Ids(first).Count().ShouldBe(6);
        Ids(forged).ShouldBe(Ids(first));
        (await phone.Look()).Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_found_offers_the_way_to_the_bot()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();

        var answer = await phone.AskInline("قورمه‌سبزی");
        answer["results"]!.AsArray().ShouldBeEmpty();
        var start = answer["button"]!["start_parameter"]!.GetValue<string>();
        await phone.Send($"/start {start}");

        phone.Text.ShouldContain("خوش آمدید");
    }

    [Fact]
    public async Task An_answer_that_fails_is_not_tried_again_and_leaves_the_bot_answering_others()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();
        await phone.Send("/start");
        Fault[] faults =
        [
            Fault.Answer(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
            Fault.TooManyRequests(60),
            Fault.ServerError(),
            Fault.DropBefore(),
        ];
        using var typedOn = new CancellationTokenSource();
        var unanswered = new List<Task>();
        foreach (var fault in faults)
        {
            bot.Emulator.Faults.Next("answerInlineQuery", fault);
            unanswered.Add(phone.AskInlineUntil("شکاک", typedOn.Token));
        }

        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (bot.Emulator.Faults.Waiting > 0)
        {
            await Task.Delay(20, bound.Token);
        }

        await phone.Send("/help");
        phone.Text.ShouldContain("راهنما در یک دقیقه");
        Ids(await phone.AskInline("مثبت")).First().ShouldBe("positive");
        bot.Emulator.Faults.Calls("answerInlineQuery").ShouldBe(faults.Length + 1);
        unanswered.ShouldAllBe(ask => !ask.IsCompletedSuccessfully);
        bot.Logger.Lines.ShouldNotContain(line => line.StartsWith("Error", StringComparison.Ordinal));

        await typedOn.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(Task.WhenAll(unanswered));
    }

    [Fact]
    public async Task Of_a_flood_only_so_many_wait_and_the_newest_is_answered()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();
        await phone.Send("/start");
        for (var i = 0; i < InlineAnswerer.MostCalls; i++)
        {
            bot.Emulator.Faults.Next("answerInlineQuery", Fault.Delay(TimeSpan.FromSeconds(4)));
        }

        // Far more than may wait: that the newest is answered after so few calls means that the older ones were let go.
        for (var i = 0; i < 400; i++)
        {
            await phone.RawWithoutWaiting(new JsonObject
            {
                ["inline_query"] = new JsonObject
                {
                    ["id"] = $"flood-{i}", ["from"] = new JsonObject { ["id"] = 7000 + i, ["is_bot"] = false, ["first_name"] = "س" }, ["query"] = "شکاک", ["offset"] = "",
                },
            });
        }

        var newest = phone.AskInline("شکاک");
        await phone.Send("/help");
        phone.Text.ShouldContain("راهنما در یک دقیقه");
        Ids(await newest).First().ShouldBe("skeptic");

        bot.Emulator.Faults.Calls("answerInlineQuery").ShouldBeLessThanOrEqualTo(InlineAnswerer.MostCalls + InlineAnswerer.MostWaiting);
    }

    private static IEnumerable<string> Ids(JsonNode answer) => answer["results"]!.AsArray().Select(r => r!["id"]!.GetValue<string>());
}

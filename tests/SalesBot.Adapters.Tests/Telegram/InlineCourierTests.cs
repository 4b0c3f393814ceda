using Microsoft.Extensions.Logging;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Text;

namespace SalesBot.Adapters.Tests.Telegram;

public class InlineCourierTests : ClientTests
{
    private static readonly InlineAnswer Empty = new([], "", "باز کنید");

    private static InlineArticle Article(string id) => new(id, "🔍 شکاک", "مدرک می‌خواهد", new View(Rich.Of("شکاک", Style.Bold) + " <مدرک>", []));

    [Fact]
    public async Task Articles_are_sent_personal_cached_and_in_the_platforms_markup()
    {
        await using var bench = NewBench();

        await bench.Inline.AnswerAsync("42", new InlineAnswer([Article("skeptic")], "6", null), TestContext.Current.CancellationToken);

        var call = bench.Server.Calls.Single();
        call.Method.ShouldBe("answerInlineQuery");
        call.ShouldSay(
            """{"inline_query_id":"42","results":[{"type":"article","id":"skeptic","title":"\uD83D\uDD0D شکاک","description":"مدرک می‌خواهد","input_message_content":{"message_text":"<b>شکاک</b> &lt;مدرک&gt;","parse_mode":"HTML","link_preview_options":{"is_disabled":true}}}],"cache_time":300,"is_personal":true,"next_offset":"6"}""");
    }

    [Fact]
    public async Task Nothing_found_is_an_empty_list_with_a_button_that_starts_the_bot()
    {
        await using var bench = NewBench();

        await bench.Inline.AnswerAsync("42", Empty, TestContext.Current.CancellationToken);

        bench.Server.Calls.Single().ShouldSay(
            """{"inline_query_id":"42","results":[],"cache_time":300,"is_personal":true,"next_offset":"","button":{"text":"باز کنید","start_parameter":"inline"}}""");
    }

    [Fact]
    public async Task No_more_is_sent_than_the_platform_takes()
    {
        await using var bench = NewBench();
        var articles = Enumerable.Range(0, 60).Select(i => Article($"t{i}")).Prepend(Article("")).Prepend(Article(new string('ش', 33)));

        await bench.Inline.AnswerAsync("42", new InlineAnswer([.. articles], new string('9', 65), null), TestContext.Current.CancellationToken);

        var body = bench.Server.Calls.Single().Body;
        body.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ShouldBe(Enumerable.Range(0, 50).Select(i => $"t{i}"));
        body.GetProperty("next_offset").GetString().ShouldBe("");
    }

    [Fact]
    public async Task What_comes_too_late_or_too_often_is_neither_tried_again_nor_worth_more_than_a_word()
    {
        await using var bench = NewBench();
        bench.Server.Next(
            "answerInlineQuery",
            ScriptedServer.Error(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
            ScriptedServer.Error(429, "Too Many Requests: retry after 30", """{"retry_after":30}"""),
            ScriptedServer.Error(500, "Internal Server Error: restart"),
            ScriptedServer.Broken());

        for (var i = 1; i <= 4; i++)
        {
            await bench.Inline.AnswerAsync("42", Empty, TestContext.Current.CancellationToken);
            bench.Server.Calls.Count.ShouldBe(i);
        }

        bench.Logs.Lines.Where(l => l.Text.Contains("stays unanswered", StringComparison.Ordinal)).Select(l => l.Level).ShouldBe(Enumerable.Repeat(LogLevel.Debug, 4));
    }

    [Fact]
    public async Task A_refusal_that_is_our_fault_is_told()
    {
        await using var bench = NewBench();
        bench.Server.Next("answerInlineQuery", ScriptedServer.Error(400, "Bad Request: RESULT_ID_DUPLICATE"));

        await bench.Inline.AnswerAsync("42", Empty, TestContext.Current.CancellationToken);

        bench.Logs.Lines.ShouldContain(l => l.Level == LogLevel.Error && l.Text.Contains("RESULT_ID_DUPLICATE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Silence_is_given_up_after_ten_seconds()
    {
        await using var bench = NewBench();
        bench.Server.Next("answerInlineQuery", ScriptedServer.Silence());
        var answering = bench.Inline.AnswerAsync("42", Empty, TestContext.Current.CancellationToken);

        await bench.Time.SkipAsync(TimeSpan.FromSeconds(10));

        await answering;
    }
}

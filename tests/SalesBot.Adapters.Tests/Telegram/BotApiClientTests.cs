using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.Telegram;
using SalesBot.Telegram.Sending;

namespace SalesBot.Adapters.Tests.Telegram;

/// <summary>What our own client writes, byte for byte; what it means is tested for every client in <see cref="BotApiTests"/>.</summary>
public sealed class BotApiClientTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task Sends_snake_case_with_Persian_as_it_is()
    {
        await using var bench = new Bench();
        var view = new View(Rich.Of("می\u200Cخواهم"), [[new Button("بله", "1.yes")]]);

        await bench.Api.SendMessageAsync(new ChatId(5_000_000_000), Rendering.Render(view, PlatformProfile.Telegram), Never);

        bench.Server.Calls.Single().Raw.ShouldBe(
            """{"chat_id":5000000000,"text":"می‌خواهم","parse_mode":"HTML","link_preview_options":{"is_disabled":true},"reply_markup":{"inline_keyboard":[[{"text":"بله","callback_data":"1.yes"}]]}}""");
    }

    [Fact]
    public async Task Quotes_the_names_of_a_form_as_browsers_do()
    {
        await using var bench = new Bench();
        var path = Path.GetTempFileName();
        await bench.Api.SendDocumentAsync(new ChatId(7), path, "گزارش.xlsx", null, Never);
        File.Delete(path);

        var raw = bench.Server.Calls.Single().Raw;
        raw.ShouldContain("form-data; name=\"document\"; filename=\"گزارش.xlsx\"\r\n");
        raw.ShouldContain("form-data; name=\"chat_id\"\r\n");
    }
}

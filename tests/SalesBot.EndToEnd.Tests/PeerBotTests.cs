using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SalesBot.Emulator;
using SalesBot.TestKit;

namespace SalesBot.EndToEnd.Tests;

/// <summary>
/// A bot by another hand (python-telegram-bot 13, Peers/echo_bot.py) takes the local server for the real one: what that library sends
/// is understood, and what it insists on in the answers is there.
/// </summary>
public sealed class PeerBotTests : IAsyncLifetime
{
    private BotApiEmulator _emulator = null!;
    private Phone _phone = null!;
    private HttpClient _http = null!;
    private Child? _bot;

    public async ValueTask InitializeAsync()
    {
        _emulator = await BotApiEmulator.StartAsync(new EmulatorOptions { Url = "http://127.0.0.1:0" }, TestContext.Current.CancellationToken);
        _phone = new Phone(_emulator.Url);
        _http = new HttpClient { BaseAddress = _emulator.Url };
    }

    [Fact]
    public async Task It_answers_start_with_formatted_text_and_buttons_and_edits_on_a_press()
    {
        await StartBot();
        var answer = await Ask("/start");
        Text(answer).ShouldBe("سلام سارا محمدی، کدام رنگ؟ راهنما x < y");
        Formats(answer).ShouldBe(["bold سارا محمدی", "italic کدام رنگ؟", "text_link راهنما", "code x < y"]);
        answer["entities"]![2]!["url"]!.GetValue<string>().ShouldBe("https://example.com/?a=1&b=2");
        _phone.Labels.ShouldBe(["سرخ", "سبز", "سایت"]);

        await _phone.PressWithoutWaiting(answer, "سبز");
        await Until(() => Text(_phone.Last).Contains("green", StringComparison.Ordinal));
        Text(_phone.Last).ShouldBe("کدام رنگ؟ green");
        Formats(_phone.Last).ShouldBe(["strikethrough کدام رنگ؟", "bold green"]);
        _phone.Labels.ShouldBe(["دوباره"]);
        _phone.Last["message_id"]!.GetValue<long>().ShouldBe(answer["message_id"]!.GetValue<long>());
        _phone.Last["edit_date"].ShouldNotBeNull();
        _emulator.Faults.Calls("answerCallbackQuery").ShouldBe(1);
    }

    [Fact]
    public async Task Its_reply_keyboard_comes_and_goes()
    {
        await StartBot();
        await Ask("/keys");
        var keyboard = (await Chat())["reply_keyboard"]!;
        keyboard["keyboard"]!.AsArray().Select(row => string.Join('|', row!.AsArray().Select(b => b!["text"]))).ShouldBe(["بله|نه", "شماره‌ی من"]);
        keyboard["keyboard"]![1]![0]!["request_contact"]!.GetValue<bool>().ShouldBeTrue();
        keyboard["resize_keyboard"]!.GetValue<bool>().ShouldBeTrue();
        keyboard["one_time_keyboard"]!.GetValue<bool>().ShouldBeTrue();

        Text(await Ask("بله")).ShouldBe("گفتید: بله");
        (await Chat())["reply_keyboard"].ShouldBeNull();
    }

    [Fact]
    public async Task It_sends_a_document_and_downloads_it_again()
    {
        await StartBot();
        var expected = Encoding.UTF8.GetBytes("سطر یکم\nسطر دوم\n");
        await Ask("/file");
        await Until(() => _phone.Last["text"]?.GetValue<string>().StartsWith("برگشت", StringComparison.Ordinal) == true);
        Text(_phone.Last).ShouldBe("برگشت: سطر یکم\nسطر دوم\nگزارش فروش.txt");

        var sent = _phone.Messages.Single(m => m["document"] is not null);
        sent["document"]!["file_name"]!.GetValue<string>().ShouldBe("گزارش فروش.txt");
        sent["caption"]!.GetValue<string>().ShouldBe("گزارش");
        sent["caption_entities"]![0]!["type"]!.GetValue<string>().ShouldBe("bold");
        (await _http.GetByteArrayAsync(new Uri($"phone/api/file?id={sent["document"]!["file_id"]}", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldBe(expected);
    }

    [Fact]
    public async Task It_downloads_a_document_that_a_person_sends_byte_for_byte()
    {
        await StartBot();
        var content = new byte[300_000];
        new Random(7).NextBytes(content);
        using var form = new MultipartFormDataContent { { new StringContent("101"), "user" }, { new StringContent("document"), "kind" } };
        form.Add(new ByteArrayContent(content), "file", "list.bin");
        using var posted = await _http.PostAsync(new Uri("phone/api/upload", UriKind.Relative), form, TestContext.Current.CancellationToken);
        posted.EnsureSuccessStatusCode();

        await Until(() => _phone.Messages.Count == 2);
        Text(_phone.Last).ShouldBe($"list.bin {content.Length} {Convert.ToHexStringLower(SHA256.HashData(content))}");
        _phone.Last["reply_to_message"]!["document"]!["file_name"]!.GetValue<string>().ShouldBe("list.bin");
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
        }

        _http.Dispose();
        _phone.Dispose();
        await _emulator.DisposeAsync();
    }

    private async Task StartBot()
    {
        Prerequisite.Require(await HasLibrary(), "/usr/bin/python3 has no module telegram; apt-get install python3-python-telegram-bot");
        _bot = Child.Python("Peers/echo_bot.py", _emulator.Url.ToString(), new EmulatorOptions().Token);
        (await _bot.Says("polling as ")).ShouldBe(new EmulatorOptions().BotUsername);
    }

    private static async Task<bool> HasLibrary()
    {
        if (!File.Exists("/usr/bin/python3"))
        {
            return false;
        }

        using var python = Process.Start("/usr/bin/python3", ["-I", "-c", "import importlib.util, sys; sys.exit(importlib.util.find_spec('telegram') is None)"]);
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);
        return python.ExitCode == 0;
    }

    /// <summary>Says something and waits for the next message from the bot.</summary>
    private async Task<JsonNode> Ask(string text)
    {
        var before = _phone.Messages.Count;
        await _phone.SendWithoutWaiting(text);
        await Until(() => _phone.Messages.Count > before + 1);
        return _phone.Last;
    }

    private Task Until(Func<bool> holds) => Child.Eventually(async () =>
    {
        await _phone.Look();
        return holds();
    });

    private async Task<JsonNode> Chat() =>
        JsonNode.Parse(await _http.GetStringAsync(new Uri("phone/api/chat?user=101", UriKind.Relative), TestContext.Current.CancellationToken))!;

    private static string Text(JsonNode message) => message["text"]!.GetValue<string>();

    /// <summary>Each entity as its kind and the words it covers, so that a wrong offset shows.</summary>
    private static IEnumerable<string> Formats(JsonNode message) => message["entities"]!.AsArray()
        .Select(e => $"{e!["type"]} {Text(message).Substring(e["offset"]!.GetValue<int>(), e["length"]!.GetValue<int>())}");
}

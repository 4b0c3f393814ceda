using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.Emulator;
using SalesBot.Telegram;
using SalesBot.Telegram.Receiving;
using SalesBot.Telegram.Sending;
using SalesBot.TestKit;

namespace SalesBot.EndToEnd.Tests;

/// <summary>Files over real HTTP, from a phone to the bot's adapter and back; nothing of the bot itself takes part.</summary>
public sealed class MediaTests : IAsyncLifetime
{
    private static readonly ChatId Sara = new(101);
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private BotApiEmulator _emulator = null!;
    private ServiceProvider _services = null!;
    private HttpClient _http = null!;
    private Phone _phone = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Courier Courier => _services.GetRequiredService<Courier>();

    public async ValueTask InitializeAsync()
    {
        _emulator = await BotApiEmulator.StartAsync(new EmulatorOptions { Url = "http://127.0.0.1:0" }, Cancel);
        var settings = new Dictionary<string, string?> { ["Telegram:Token"] = new EmulatorOptions().Token, ["Telegram:BaseUrl"] = _emulator.Url.ToString() };
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostApplicationLifetime, RunsOn>()
            .AddSalesBotTelegram(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
        _http = new HttpClient { BaseAddress = _emulator.Url };
        _phone = new Phone(_emulator.Url);
    }

    public async ValueTask DisposeAsync()
    {
        _phone.Dispose();
        _http.Dispose();
        await _services.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    [Theory]
    [InlineData("photo", MediaKind.Photo)]
    [InlineData("voice", MediaKind.Voice)]
    [InlineData("audio", MediaKind.Audio)]
    [InlineData("video", MediaKind.Video)]
    [InlineData("video_note", MediaKind.VideoNote)]
    [InlineData("animation", MediaKind.Animation)]
    [InlineData("document", MediaKind.Document)]
    public async Task What_a_person_sends_can_be_fetched_and_shown_again(string kind, MediaKind expected)
    {
        var content = kind == "photo" ? Png : Encoding.UTF8.GetBytes("بایت‌ها");
        await UploadAsync(kind, content, ("from_name", "آقای رضایی"), ("caption", "گوش کن"));

        var sent = (await NextAsync()).ShouldBeOfType<MediaSent>();
        (sent.Media.Kind, sent.Media.Size, sent.Caption, sent.From).ShouldBe((expected, content.Length, "گوش کن", "آقای رضایی"));

        using var fetched = new MemoryStream();
        await _services.GetRequiredService<FileFetcher>().FetchAsync(sent.Media.FileId!, fetched, 1000, Cancel);
        fetched.ToArray().ShouldBe(content);

        (await DeliverAsync(new ShowMedia(sent.Media, "از رضایی"))).ShouldBe(Outcome.Delivered);
        await _phone.Look();
        var shown = _phone.Messages.Last(m => m[kind] is not null);
        shown["from"]!["is_bot"]!.GetValue<bool>().ShouldBeTrue();
        Words(kind == "video_note" ? _phone.Last : shown).ShouldBe("از رضایی");
    }

    [Fact]
    public async Task A_sticker_a_place_and_a_contact_come_too()
    {
        await ShareAsync("sticker", new { user = 101 });
        await ShareAsync("location", new { user = 101, latitude = 35.7117, longitude = 51.407 });
        await ShareAsync("contact", new { user = 101, phone_number = "09121234567", first_name = "رضا" });
        var seen = await NextAsync(3);

        var sticker = seen[0].ShouldBeOfType<MediaSent>().Media;
        var place = seen[1].ShouldBeOfType<MediaSent>().Media;
        place.Place.ShouldBe(new Place(35.7117, 51.407));
        seen[2].ShouldBe(new ContactSent("09121234567", "رضا"));
        await DeliverAsync(new ShowMedia(sticker, Rich.Empty));
        await DeliverAsync(new ShowMedia(place, Rich.Empty));
        await _phone.Look();
        _phone.Messages[^2]["sticker"]!["file_id"]!.GetValue<string>().ShouldBe(sticker.FileId);
        _phone.Last["location"]!["latitude"]!.GetValue<double>().ShouldBe(35.7117);
    }

    [Fact]
    public async Task A_file_of_another_bot_leaves_its_caption()
    {
        await _phone.SendWithoutWaiting("سلام");
        (await DeliverAsync(new ShowMedia(new Media(MediaKind.Photo, "AgACAgQAAxk"), "عکس ویترین"))).ShouldBe(Outcome.Delivered);
        await _phone.Look();
        _phone.Text.ShouldBe("عکس ویترین");
    }

    [Fact]
    public async Task A_file_and_a_QR_code_arrive_on_the_phone()
    {
        await _phone.SendWithoutWaiting("سلام");
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "نام,تلفن", Cancel);

        await DeliverAsync(new SendFile(path, "گزارش «فروش» ۱۴۰۵.csv", "خروجی"));
        await DeliverAsync(new ShowQr("https://t.me/salesbot_local_bot?start=t_1", "اسکن کنید"));

        await _phone.Look();
        var file = _phone.Messages[^2]["document"]!;
        file["file_name"]!.GetValue<string>().ShouldBe("گزارش «فروش» ۱۴۰۵.csv");
        (await _http.GetStringAsync(new Uri($"phone/api/file?id={file["file_id"]}", UriKind.Relative), Cancel)).ShouldBe("نام,تلفن");
        File.Exists(path).ShouldBeFalse();
        _phone.Last["photo"]![0]!["width"]!.GetValue<int>().ShouldBeGreaterThan(200);
        Words(_phone.Last).ShouldBe("اسکن کنید");
    }

    [Fact]
    public async Task A_file_of_more_than_was_asked_for_is_not_fetched()
    {
        await UploadAsync("document", new byte[100_000]);
        var sent = (await NextAsync()).ShouldBeOfType<MediaSent>();
        await Should.ThrowAsync<Telegram.Api.FileTooBig>(
            () => _services.GetRequiredService<FileFetcher>().FetchAsync(sent.Media.FileId!, Stream.Null, 99_999, Cancel));
    }

    [Fact]
    public async Task A_start_link_names_the_bot_of_this_server()
    {
        (await _services.GetRequiredService<BotName>().StartLinkAsync("t_1", Cancel)).AbsoluteUri.ShouldBe("https://t.me/salesbot_local_bot?start=t_1");
    }

    private static string? Words(JsonNode message) => (message["caption"] ?? message["text"])?.GetValue<string>();

    private Task<Outcome?> DeliverAsync(Outgoing outgoing) => Courier.DeliverAsync(Sara, outgoing, Cancel, Cancel);

    private async Task<Happening> NextAsync() => (await NextAsync(1))[0];

    private async Task<IReadOnlyList<Happening>> NextAsync(int count)
    {
        var seen = new List<Happening>();
        await foreach (var batch in _services.GetRequiredService<LongPolling>().ReadAsync(Cancel))
        {
            seen.AddRange(batch.Items.Select(item => item.Incoming!.What));
            batch.Confirm();
            if (seen.Count >= count)
            {
                break;
            }
        }

        return seen;
    }

    // Without waiting for quiet: nobody reads the updates yet.
    private async Task ShareAsync(string what, object arguments) =>
        (await _http.PostAsJsonAsync(new Uri($"phone/api/{what}", UriKind.Relative), arguments, Cancel)).EnsureSuccessStatusCode();

    private async Task UploadAsync(string kind, byte[] content, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent("101"), "user" }, { new StringContent(kind), "kind" }, { new ByteArrayContent(content), "file", "a.bin" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        (await _http.PostAsync(new Uri("phone/api/upload", UriKind.Relative), form, Cancel)).EnsureSuccessStatusCode();
    }

    private sealed class RunsOn : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}

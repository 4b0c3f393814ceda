using Microsoft.Extensions.Logging;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Adapters.Tests.Telegram;

public class MediaCourierTests : ClientTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("salesbot-").FullName;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static async Task<MemoryOutbox.Settlement> DeliverAsync(Bench bench, Outgoing outgoing)
    {
        bench.Outbox.Put(7, outgoing);
        await bench.Sender.StartAsync(CancellationToken.None);
        return (await bench.Outbox.WaitForAsync(1))[0];
    }

    private SendFile File(string content, string name = "گزارش فروش ۱۴۰۵.xlsx", string caption = "")
    {
        var path = Path.Combine(_folder, "export");
        System.IO.File.WriteAllText(path, content);
        return new SendFile(path, name, caption);
    }

    [Theory]
    [InlineData(MediaKind.Photo, "sendPhoto", "photo")]
    [InlineData(MediaKind.Voice, "sendVoice", "voice")]
    [InlineData(MediaKind.Audio, "sendAudio", "audio")]
    [InlineData(MediaKind.Video, "sendVideo", "video")]
    [InlineData(MediaKind.Animation, "sendAnimation", "animation")]
    [InlineData(MediaKind.Document, "sendDocument", "document")]
    public async Task Each_kind_is_shown_by_its_own_method_with_the_caption_below(MediaKind kind, string method, string field)
    {
        await using var bench = NewBench();
        (await DeliverAsync(bench, new ShowMedia(new Media(kind, "AgAC"), Rich.Of("از ") + Rich.Of("رضا <۲>", Style.Bold)))).Delivery.ShouldBe(Delivery.Delivered);
        var call = bench.Server.Calls.Single();
        call.Method.ShouldBe(method);
        call.ShouldSay($$"""{"chat_id":7,"caption":"از <b>رضا &lt;۲&gt;</b>","parse_mode":"HTML","{{field}}":"AgAC"}""");
    }

    [Theory]
    [InlineData(MediaKind.VideoNote, "sendVideoNote", """{"chat_id":7,"video_note":"AgAC"}""")]
    [InlineData(MediaKind.Sticker, "sendSticker", """{"chat_id":7,"sticker":"AgAC"}""")]
    [InlineData(MediaKind.Place, "sendLocation", """{"chat_id":7,"latitude":35.5,"longitude":-51.25}""")]
    public async Task What_takes_no_caption_has_it_in_a_message_after_it(MediaKind kind, string method, string body)
    {
        await using var bench = NewBench();
        var media = kind is MediaKind.Place ? new Media(kind, Place: new Place(35.5, -51.25)) : new Media(kind, "AgAC");
        await DeliverAsync(bench, new ShowMedia(media, "از رضا"));

        bench.Server.Calls.Select(c => c.Method).ShouldBe([method, "sendMessage"]);
        bench.Server.Calls[0].ShouldSay(body);
        bench.Server.Calls[1].Text.ShouldBe("از رضا");
    }

    [Fact]
    public async Task Without_a_caption_there_is_none()
    {
        await using var bench = NewBench();
        bench.Outbox.Put(7, new ShowMedia(new Media(MediaKind.Photo, "AgAC"), Rich.Empty));
        await DeliverAsync(bench, new ShowMedia(new Media(MediaKind.Sticker, "CAAC"), Rich.Empty));
        await bench.Outbox.WaitForAsync(2);
        bench.Server.Calls.Count.ShouldBe(2);
        bench.Server.Calls[0].ShouldSay("""{"chat_id":7,"photo":"AgAC"}""");
        bench.Server.Calls[1].ShouldSay("""{"chat_id":7,"sticker":"CAAC"}""");
    }

    [Fact]
    public async Task A_long_caption_is_cut_to_what_the_platform_takes()
    {
        await using var bench = NewBench();
        await DeliverAsync(bench, new ShowMedia(new Media(MediaKind.Photo, "AgAC"), new string('س', 5000)));
        var caption = bench.Server.Calls.Single().Body.GetProperty("caption").GetString()!;
        caption.Length.ShouldBe(1024);
        caption.ShouldEndWith("…");
        bench.Logs.Lines.ShouldContain(l => l.Text.Contains("cut to 1024"));
    }

    [Theory]
    [InlineData(400, "Bad Request: wrong file identifier/HTTP URL specified")]
    [InlineData(400, "Bad Request: wrong remote file identifier specified: can't unserialize it")]
    [InlineData(404, "Not Found: method not found")]
    public async Task A_refused_file_leaves_its_caption(int code, string description)
    {
        await using var bench = NewBench();
        bench.Server.Next("sendVideoNote", ScriptedServer.Error(code, description));

        (await DeliverAsync(bench, new ShowMedia(new Media(MediaKind.VideoNote, "other bot's"), "پیام رضا"))).Delivery.ShouldBe(Delivery.Delivered);

        bench.Server.Calls.Where(c => c.Method != "getMe").Select(c => c.Method).ShouldBe(["sendVideoNote", "sendMessage"]);
        bench.Server.Calls[^1].Text.ShouldBe("پیام رضا");
    }

    [Fact]
    public async Task What_has_no_file_is_told_in_words()
    {
        await using var bench = NewBench();
        bench.Outbox.Put(7, new ShowMedia(new Media(MediaKind.Other), "یک نظرسنجی"));
        await DeliverAsync(bench, new ShowMedia(new Media(MediaKind.Document, null, "قیمت.pdf"), Rich.Empty));
        await bench.Outbox.WaitForAsync(2);
        bench.Server.Calls.Select(c => c.Text).ShouldBe(["یک نظرسنجی", "قیمت.pdf"]);
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    [InlineData(400, "Bad Request: chat not found")]
    public async Task Where_nothing_can_be_sent_no_caption_is_tried(int code, string description)
    {
        await using var bench = NewBench();
        bench.Server.Next("sendPhoto", ScriptedServer.Error(code, description));
        (await DeliverAsync(bench, new ShowMedia(new Media(MediaKind.Photo, "AgAC"), "سلام"))).Delivery.ShouldBe(Delivery.Refused);
        bench.Server.CallsOf("sendMessage").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_QR_code_is_uploaded_as_a_picture()
    {
        await using var bench = NewBench();
        await DeliverAsync(bench, new ShowQr("https://t.me/salesbot?start=team_5f3a", "اسکن کنید"));

        var call = bench.Server.Calls.Single();
        call.Method.ShouldBe("sendPhoto");
        call.Body.GetProperty("chat_id").GetString().ShouldBe("7");
        call.Body.GetProperty("caption").GetString().ShouldBe("اسکن کنید");
        call.Body.GetProperty("parse_mode").GetString().ShouldBe("HTML", StringCompareShould.IgnoreCase);
        var (name, png) = call.Files["photo"];
        name.ShouldEndWith(".png");
        png.AsSpan(0, 4).ToArray().ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).ShouldBeInRange(200, 1000);
    }

    [Fact]
    public async Task A_QR_code_that_cannot_be_sent_leaves_its_caption_or_its_link()
    {
        await using var bench = NewBench();
        bench.Server.Next("sendPhoto", ScriptedServer.Error(400, "Bad Request: IMAGE_PROCESS_FAILED"));
        bench.Outbox.Put(7, new ShowQr("https://t.me/x?start=1", Rich.Empty));
        await DeliverAsync(bench, new ShowQr(new string('x', 5000), "پیوند درازی است"));
        await bench.Outbox.WaitForAsync(2);
        bench.Server.CallsOf("sendMessage").Select(c => c.Text).ShouldBe(["https://t.me/x?start=1", "پیوند درازی است"]);
    }

    [Fact]
    public async Task A_file_arrives_with_its_Persian_name_and_is_then_deleted()
    {
        await using var bench = NewBench();
        var send = File("ستون یک", caption: "گزارش");

        (await DeliverAsync(bench, send)).Delivery.ShouldBe(Delivery.Delivered);

        var call = bench.Server.Calls.Single();
        call.Method.ShouldBe("sendDocument");
        call.Body.GetProperty("caption").GetString().ShouldBe("گزارش");
        call.Files["document"].Name.ShouldBe("گزارش فروش ۱۴۰۵.xlsx");
        System.Text.Encoding.UTF8.GetString(call.Files["document"].Bytes).ShouldBe("ستون یک");
        call.Raw.ShouldContain("; filename=\"گزارش فروش ۱۴۰۵.xlsx\"\r\n");
        call.Raw.ShouldNotContain("filename*");
        call.Raw.ShouldNotContain("=?utf-8");
        System.IO.File.Exists(send.Path).ShouldBeFalse();
    }

    [Fact]
    public async Task A_name_cannot_end_its_header()
    {
        await using var bench = NewBench();
        await DeliverAsync(bench, File("x", "../a\"; name=\"chat_id\"\r\n\r\nb.txt"));
        var call = bench.Server.Calls.Single();
        call.Files["document"].Name.ShouldBe(".._a_; name=_chat_id_____b.txt");
        call.Body.GetProperty("chat_id").GetString().ShouldBe("7");
    }

    [Fact]
    public async Task A_file_is_kept_through_retries_and_sent_whole_each_time()
    {
        await using var bench = NewBench();
        var send = File("همه‌اش");
        var seen = new List<bool>();
        bench.Server.Rule = call =>
        {
            seen.Add(System.IO.File.Exists(send.Path));
            return null;
        };
        bench.Server.Next("sendDocument", ScriptedServer.Broken(), ScriptedServer.Error(429, "Too Many Requests", """{"retry_after":7}"""), ScriptedServer.Json(502, "<html>"));
        bench.Outbox.Put(7, send);
        await bench.Sender.StartAsync(CancellationToken.None);

        await bench.Time.SkipUntilAsync(bench.Outbox.WaitForAsync(1), asked => asked <= TimeSpan.FromSeconds(30) && asked != TimeSpan.FromSeconds(3));

        bench.Server.Calls.Count.ShouldBe(4);
        bench.Server.Calls.ShouldAllBe(c => System.Text.Encoding.UTF8.GetString(c.Files["document"].Bytes) == "همه‌اش");
        seen.ShouldBe([true, true, true, true]);
        System.IO.File.Exists(send.Path).ShouldBeFalse();
    }

    [Theory]
    [InlineData(400, """{"ok":false,"error_code":400,"description":"Bad Request: file must be non-empty"}""")]
    [InlineData(413, """{"ok":false,"error_code":413,"description":"Request Entity Too Large"}""")]
    [InlineData(413, "<html>413 Request Entity Too Large</html>")]
    public async Task A_file_refused_for_good_is_deleted(int status, string body)
    {
        await using var bench = NewBench();
        var send = File("x");
        bench.Server.Next("sendDocument", ScriptedServer.Json(status, body));
        (await DeliverAsync(bench, send)).Delivery.ShouldBe(Delivery.Refused);
        System.IO.File.Exists(send.Path).ShouldBeFalse();
    }

    [Fact]
    public async Task A_missing_file_is_refused_with_a_word_and_the_next_message_goes()
    {
        await using var bench = NewBench();
        bench.Outbox.Put(7, new SendFile(Path.Combine(_folder, "gone", "x"), "x.csv", Rich.Empty));
        bench.Outbox.Put(7, new ShowView(new View("سلام", []), null));
        await bench.Sender.StartAsync(CancellationToken.None);

        (await bench.Outbox.WaitForAsync(2)).Select(s => s.Delivery).ShouldBe([Delivery.Refused, Delivery.Delivered]);
        bench.Logs.Lines.ShouldContain(l => l.Level == LogLevel.Warning && l.Text.Contains("not there"));
        bench.Server.Calls.Single().Text.ShouldBe("سلام");
    }

    [Fact]
    public async Task While_the_token_is_refused_the_file_stays()
    {
        await using var bench = NewBench();
        var send = File("x");
        bench.Server.Rule = _ => ScriptedServer.Error(401, "Unauthorized");
        bench.Outbox.Put(7, send);
        await bench.Sender.StartAsync(CancellationToken.None);
        await bench.Server.WaitForAsync("getMe", 1);
        await bench.Sender.StopAsync(CancellationToken.None);

        bench.Outbox.Settled.ShouldBeEmpty();
        System.IO.File.Exists(send.Path).ShouldBeTrue();
    }

    [Fact]
    public async Task An_upload_may_take_longer_than_a_call()
    {
        await using var bench = NewBench(settings: [("Telegram:RequestTimeout", "00:00:20"), ("Telegram:FileTimeout", "00:07:00")]);
        bench.Server.Next("sendDocument", ScriptedServer.Silence());
        bench.Outbox.Put(7, File("x"));
        await bench.Sender.StartAsync(CancellationToken.None);
        await bench.Server.WaitForAsync("sendDocument", 1);
        await bench.Time.SkipAsync(TimeSpan.FromMinutes(7));
        await bench.Time.SkipUntilAsync(bench.Outbox.WaitForAsync(1), asked => asked <= TimeSpan.FromSeconds(30) && asked != TimeSpan.FromSeconds(3));
        bench.Server.CallsOf("sendDocument").Count().ShouldBe(2);
    }
}

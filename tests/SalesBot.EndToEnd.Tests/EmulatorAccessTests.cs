using System.Net;
using System.Net.Sockets;
using SalesBot.Emulator;
using SalesBot.TestKit;

namespace SalesBot.EndToEnd.Tests;

/// <summary>The local server needs no password, so it must be there only when wanted and only for this machine.</summary>
public sealed class EmulatorAccessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("salesbot-access-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task With_a_token_set_the_program_starts_no_web_phone()
    {
        await using var platform = await BotApiEmulator.StartAsync(new EmulatorOptions { Url = "http://127.0.0.1:0" }, TestContext.Current.CancellationToken);
        using var phone = new Phone(platform.Url);
        var port = FreePort();
        await using var program = Child.SalesBot(
            _folder,
            ("Telegram__Token", new EmulatorOptions().Token),
            ("Telegram__BaseUrl", platform.Url.ToString()),
            ("Phone__Url", $"http://127.0.0.1:{port}"),
            ("Http__Urls", "http://127.0.0.1:0"));

        // An answer means that the start is over.
        await phone.SendWithoutWaiting("/start");
        await Child.Eventually(async () => (await phone.Look()).Messages.Count == 2);
        (await DefaultModeTests.Listens(IPAddress.Loopback, port)).ShouldBeFalse();
        (await program.StopAsync()).ShouldBe(0);
        program.Output.ShouldNotContain("Web phone");
        Directory.EnumerateFiles(_folder, "*phone*").ShouldBeEmpty();
        File.Exists(Path.Combine(_folder, "salesbot.db")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://192.168.1.5:0")]
    [InlineData("http://*:0")]
    [InlineData("http://example.com:0")]
    [InlineData("http://localhost.example.com:0")]
    [InlineData("http://127.0.0.1.example.com:0")]
    [InlineData("https://127.0.0.1:0")]
    [InlineData("127.0.0.1:8081")]
    [InlineData("")]
    public async Task An_address_that_others_could_reach_is_refused(string address)
    {
        var refusal = await Should.ThrowAsync<ArgumentException>(() => BotApiEmulator.StartAsync(new EmulatorOptions { Url = address }, TestContext.Current.CancellationToken));
        refusal.Message.ShouldContain("write http://127.0.0.1:PORT");
    }

    [Fact]
    public async Task The_program_does_not_start_on_such_an_address_and_says_what_to_write()
    {
        await using var program = Child.SalesBot(_folder, ("Phone__Url", "http://0.0.0.0:0"), ("Http__Urls", "http://127.0.0.1:0"));

        (await program.ExitAsync()).ShouldBe(1);
        program.Output.ShouldContain("write http://127.0.0.1:PORT");
        program.Output.ShouldNotContain("Web phone");
    }

    [Theory]
    [InlineData("127.0.0.1", null, HttpStatusCode.OK)]
    [InlineData("localhost", "http://localhost:5000", HttpStatusCode.OK)]
    [InlineData("rebound.example.com", null, HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", "https://evil.example.com", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", "null", HttpStatusCode.Forbidden)]
    public async Task A_page_of_another_site_cannot_use_the_phone_through_the_browser(string host, string? origin, HttpStatusCode expected)
    {
        await using var emulator = await BotApiEmulator.StartAsync(new EmulatorOptions { Url = "http://127.0.0.1:0" }, TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(emulator.Url, "phone/api/people"));
        request.Headers.Host = $"{host}:{emulator.Url.Port}";
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(expected);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Net;
using System.Net.Sockets;
using SalesBot.TestKit;

namespace SalesBot.EndToEnd.Tests;

/// <summary>The real program as somebody starts it who has read nothing: no settings, a web phone, everything kept in the folder.</summary>
public sealed class DefaultModeTests : IDisposable
{
    // Not settings of a kind that anybody needs: only so that several programs can run at once.
    private static readonly (string, string)[] AnyPorts = [("Phone__Url", "http://127.0.0.1:0"), ("Http__Urls", "http://127.0.0.1:0")];
    private readonly string _folder = Directory.CreateTempSubdirectory("salesbot-default-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Killed_and_started_again_it_has_every_message_and_an_old_button_goes_on_with_the_dialogue()
    {
        IReadOnlyList<string> before;
        await using (var program = Child.SalesBot(_folder, AnyPorts))
        {
            using var phone = new Phone(new Uri(await program.Says("Web phone: ")));
            await phone.SendWithoutWaiting("/start");
            await Shows(phone, "خوش آمدید");
            await phone.PressWithoutWaiting(phone.Last, "شناخت فوری");
            await Shows(phone, "پرسش ۱");
            await phone.PressWithoutWaiting(phone.Last, phone.Labels.First());
            await Shows(phone, "پرسش ۲");
            before = Reading(phone);
            await program.KillAsync();
        }

        await using (var program = Child.SalesBot(_folder, AnyPorts))
        {
            using var phone = new Phone(new Uri(await program.Says("Web phone: ")));
            Reading(await phone.Look()).ShouldBe(before);
            await phone.PressWithoutWaiting(phone.Last, phone.Labels.First());
            await Shows(phone, "پرسش ۳");
            phone.Messages.Count.ShouldBe(2, "the old message was edited, none was added");
            await phone.PressWithoutWaiting(phone.Last, "همین‌جا بگو");
            await Shows(phone, "اول بگویید");
        }
    }

    [Fact]
    public async Task The_web_phone_is_only_for_this_machine()
    {
        await using var program = Child.SalesBot(_folder, AnyPorts);
        var address = new Uri(await program.Says("Web phone: "));

        IPAddress.IsLoopback(IPAddress.Parse(address.Host)).ShouldBeTrue();
        foreach (var other in (await Dns.GetHostAddressesAsync(Dns.GetHostName(), AddressFamily.InterNetwork, TestContext.Current.CancellationToken)).Where(a => !IPAddress.IsLoopback(a)))
        {
            (await Listens(other, address.Port)).ShouldBeFalse($"{other} reaches it");
        }

        (await Listens(IPAddress.Loopback, address.Port)).ShouldBeTrue();
    }

    [Fact]
    public async Task Told_to_stop_it_ends_in_order()
    {
        await using var program = Child.SalesBot(_folder, AnyPorts);
        await program.Says("Web phone: ");

        (await program.StopAsync()).ShouldBe(0, "143 would mean that it was cut off in the middle of stopping");
    }

    private static Task Shows(Phone phone, string words) => Child.Eventually(async () =>
    {
        await phone.Look();
        return phone.Messages.Any(m => m["from"]!["is_bot"]!.GetValue<bool>()) && phone.Text.Contains(words, StringComparison.Ordinal);
    });

    private static List<string> Reading(Phone phone) => [.. phone.Messages.Select(m => m.ToJsonString())];

    internal static async Task<bool> Listens(IPAddress address, int port)
    {
        using var client = new TcpClient(address.AddressFamily);
        try
        {
            await client.ConnectAsync(address, port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesBot.Emulator.Methods;
using SalesBot.Emulator.Phone;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;
using SalesBot.Emulator.Webhooks;

namespace SalesBot.Emulator;

/// <summary>A local Bot API server with a web phone at its root; listens on loopback only.</summary>
public sealed class BotApiEmulator : IAsyncDisposable
{
    private const long LargestBody = 55L * 1024 * 1024;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Messenger _messenger;
    private readonly WebhookDelivery _delivery;
    private WebApplication? _app;

    private BotApiEmulator(EmulatorOptions options)
    {
        _messenger = new Messenger(options, Faults);
        Methods = new MethodTable();
        _delivery = new WebhookDelivery(_messenger, Methods, _stopping.Token);
    }

    /// <summary>The address it really listens on, port filled in.</summary>
    public Uri Url { get; private set; } = new("http://127.0.0.1");

    /// <summary>What goes wrong on purpose, and what was called.</summary>
    public Faults Faults { get; } = new();

    /// <summary>First and last name of one of the five people that every emulator has, 101 to 105.</summary>
    public static string NameOf(long person) => Person.Cast.First(p => p.Id == person) is var found ? $"{found.FirstName} {found.LastName}" : "";

    private MethodTable Methods { get; }

    /// <summary>Starts listening; a taken port falls back to a free one. Throws <see cref="ArgumentException"/> for anything but loopback.</summary>
    public static async Task<BotApiEmulator> StartAsync(EmulatorOptions options, CancellationToken cancellationToken = default)
    {
        var address = Checked(options);
        var emulator = new BotApiEmulator(options);
        try
        {
            await emulator.ListenAsync(address, cancellationToken);
        }
        catch (Exception e) when (IsTaken(e))
        {
            await emulator.ListenAsync(new UriBuilder(address) { Port = 0 }.Uri, cancellationToken);
        }

        emulator._delivery.Start();
        return emulator;
    }

    /// <summary>Ends long polls and streams, stops listening, closes the journal.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        await _delivery.DisposeAsync();
        lock (_messenger.Gate)
        {
            _messenger.Dispose();
        }
    }

    /// <summary>Somebody else listens there, or the system keeps the port for itself.</summary>
    private static bool IsTaken(Exception e) =>
        e is IOException { InnerException: AddressInUseException or SocketException } or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse or SocketError.AccessDenied };

    private static Uri Checked(EmulatorOptions options)
    {
        Tokens.Check(options.Token, options.Token);
        return Uri.TryCreate(options.Url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp && Loopback.Is(address.Host)
            ? address
            : throw new ArgumentException($"Url is \"{options.Url}\"; write http://127.0.0.1:PORT, for only this machine may reach the emulator.", nameof(options));
    }

    private async Task ListenAsync(Uri address, CancellationToken stop)
    {
        // Empty, so that no setting of the surrounding program can open another address, and nothing is logged.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            var ip = IPAddress.TryParse(address.Host.Trim('[', ']'), out var parsed) ? parsed : IPAddress.Loopback;
            kestrel.Listen(ip, address.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(form => form.MultipartBodyLengthLimit = LargestBody);
        var app = builder.Build();
        var router = new Router(
            new BotApiEndpoint(_messenger, Methods, _stopping.Token),
            new FileEndpoint(_messenger),
            new PhoneApi(_messenger, _stopping.Token),
            new WebFiles(_messenger.Options.WebRoot));
        app.Run(router.HandleAsync);
        try
        {
            await app.StartAsync(stop);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        _app = app;
        Url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }
}

using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using SalesBot.Content;
using SalesBot.Core.Classify;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Emulator;
using SalesBot.Storage;
using SalesBot.Telegram;
using SalesBot.Telegram.Api;

namespace SalesBot.Hosting;

/// <summary>Puts the bot together: with a token it talks to the platform, without one to the local server with the web phone.</summary>
public static class BotHost
{
    /// <summary>Runs until stopped. 0 when stopped in order; 1 when resources, settings or the token are wrong: every problem is printed.</summary>
    public static async Task<int> RunAsync(string[] args, string resources)
    {
        var loaded = ContentLoader.Load(resources);
        if (loaded.Value is not { } knowledge)
        {
            loaded.Problems.ToList().ForEach(problem => Console.Error.WriteLine(problem));
            return 1;
        }

        var builder = CreateBuilder(args);
        await using var emulator = await StartEmulatorAsync(builder.Configuration);
        await using var app = Build(builder, knowledge, resources);
        if (FaultsOf(app) is { Count: > 0 } faults)
        {
            faults.ForEach(Console.Error.WriteLine);
            return 1;
        }

        try
        {
            await app.Services.GetRequiredService<FirstMembers>().AdmitAsync(emulator is null ? [] : TrialTeam.Members);
            await app.StartAsync();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            Console.Error.WriteLine($"{e.Message} Set Http__Urls to a free one.");
            return 1;
        }
        catch (StoreException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }

        if (emulator is not null)
        {
            Console.Out.WriteLine($"Web phone: {emulator.Url}");
        }

        await app.WaitForShutdownAsync();
        return app.Services.GetRequiredService<TokenAlarm>().IsRaised ? 1 : 0;
    }

    /// <summary>Settings in the host's usual order; appsettings.json beside the program, relative paths from the current folder.</summary>
    internal static WebApplicationBuilder CreateBuilder(string[] args) =>
        WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

    internal static WebApplication Build(WebApplicationBuilder builder, KnowledgeBase knowledge, string resources)
    {
        builder.WebHost.UseUrls(builder.Configuration["Http:Urls"] ?? HttpOptions.DefaultUrl);
        builder.Services.AddOptions<BotOptions>().BindConfiguration(BotOptions.Section).ValidateDataAnnotations().ValidateOnStart()
            .Validate(o => TimeZoneInfo.TryFindSystemTimeZoneById(o.TimeZone, out _), "Bot:TimeZone is no known time zone; write one like Asia/Tehran.");
        var admins = new AdminSettings(builder.Configuration.GetSection(AdminOptions.Section));
        builder.Services.AddSingleton<IConfigureOptions<AdminOptions>>(admins);
        builder.Services.AddSingleton<IValidateOptions<AdminOptions>>(admins);
        builder.Services.AddOptions<AdminOptions>().ValidateOnStart();
        builder.Services.AddSalesBotStorage(builder.Configuration);
        builder.Services.AddSalesBotTelegram(builder.Configuration);
        builder.Services.AddSingleton(knowledge);
        builder.Services.AddSingleton(knowledge.SearchReader);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(provider => TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<IOptions<BotOptions>>().Value.TimeZone));
        builder.Services.AddSingleton<ITimeInWords, TimeInWords>();
        builder.Services.AddSingleton<IIdSource, ClockIds>();
        builder.Services.AddSingleton(new WarmClassifiers(knowledge, resources));
        builder.Services.AddSingleton<ITextClassifiers>(services => services.GetRequiredService<WarmClassifiers>());
        builder.Services.AddHostedService(services => services.GetRequiredService<WarmClassifiers>());
        builder.Services.AddSingleton<IStartLinks, BotLinks>();
        builder.Services.AddSingleton<Worlds>();
        builder.Services.AddSingleton<FirstMembers>();
        builder.Services.AddSingleton<TurnTaker>();
        builder.Services.AddSingleton<InlineAnswerer>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<InlineAnswerer>());
        builder.Services.AddHostedService<NoteIndexing>();
        builder.Services.AddSingleton<Round>();
        builder.Services.AddHostedService<Rounds>();
        builder.Services.AddHostedService<Reckonings>();
        builder.Services.AddSingleton<TeamFiles>();
        builder.Services.AddHostedService<LongWork>();
        builder.Services.AddSingleton<WebhookEndpoint>();
        builder.Services.AddHostedService<UpdateLoop>();
        var app = builder.Build();
        app.MapGet("/health", (ITurnStore store) => Health(store));

        // The path is one of the settings, and those are judged only when all of this stands.
        app.MapPost("/{**path}", (HttpContext http, WebhookEndpoint webhook) => webhook.TakeAsync(http));
        return app;
    }

    /// <summary>The emulator, when no token is set; the bot is pointed at it by the same settings that point it at a platform.</summary>
    private static async Task<BotApiEmulator?> StartEmulatorAsync(ConfigurationManager configuration)
    {
        if (!string.IsNullOrEmpty(configuration["Telegram:Token"]))
        {
            return null;
        }

        var phone = configuration.GetSection(PhoneOptions.Section).Get<PhoneOptions>() ?? new PhoneOptions();
        var options = new EmulatorOptions { Url = phone.Url, StatePath = phone.State.Length == 0 ? null : phone.State };
        var emulator = await BotApiEmulator.StartAsync(options, CancellationToken.None);
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = options.Token,
            ["Telegram:BaseUrl"] = emulator.Url.ToString(),
            ["Telegram:Platform"] = nameof(Platform.Telegram),

            // Nobody asks a bot on a desk for its health: any free port will do, so that a taken one stops no one from trying it.
            ["Http:Urls"] = configuration["Http:Urls"] ?? "http://127.0.0.1:0",
        });
        return emulator;
    }

    /// <summary>Everything that is wrong with the settings, before anything of the bot is made from them.</summary>
    internal static List<string> FaultsOf(WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException e)
        {
            return [.. e.Failures];
        }
        catch (AggregateException e)
        {
            return [.. e.InnerExceptions.SelectMany(inner => inner is OptionsValidationException options ? options.Failures : [inner.Message])];
        }
    }

    private static IResult Health(ITurnStore store)
    {
        try
        {
            store.IsDone(new UpdateId(0));
            return Results.Text("ok");
        }
        catch (StoreException)
        {
            return Results.Text("store not readable", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}

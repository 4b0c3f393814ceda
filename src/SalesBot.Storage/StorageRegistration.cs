using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SalesBot.Core.Search;

namespace SalesBot.Storage;

public static class StorageRegistration
{
    /// <summary>
    /// Registers the ports <c>ITurnStore</c>, <c>IOutbox</c>, <c>ISalesBook</c>, <c>ITeamBook</c>, <c>IOccasionBook</c>, <c>IClubBook</c>, <c>IRounds</c>, <c>IExchange</c>, <c>IJobs</c>, <c>INoteIndex</c>, <c>IStandings</c> and <c>IMoving</c>, as the section <c>Storage</c> says; a
    /// <see cref="SearchReader"/> must be registered beside, and the <see cref="TimeZoneInfo"/> of teams that have set none (UTC without it). Settings are judged when the host starts; the file is opened when a port is first asked for, and closed with the container.
    /// </summary>
    public static IServiceCollection AddSalesBotStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = new StorageSettings(configuration.GetSection("Storage"));
        services.AddSingleton<IConfigureOptions<StorageOptions>>(settings);
        services.AddSingleton<IValidateOptions<StorageOptions>>(settings);
        services.AddOptions<StorageOptions>().ValidateOnStart();

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Open(provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider));
        services.AddSingleton(provider => provider.GetRequiredService<IStore>().Turns);
        services.AddSingleton(provider => provider.GetRequiredService<IStore>().Outbox);
        services.AddSingleton(provider => provider.GetRequiredService<IStore>().Book);
        services.AddSingleton(provider => provider.GetRequiredService<IStore>().Teams);
        services.AddSingleton(provider => provider.GetRequiredService<IStore>().Occasions);
        services.AddSingleton(provider => provider.GetRequiredService<IStore>().Club);
        services.AddSingleton(provider => provider.GetRequiredService<IStore>().Rounds);
        services.AddSingleton(provider => provider.GetRequiredService<IStore>().Exchange);
        services.AddSingleton(provider => provider.GetRequiredService<IStore>().Jobs);
        services.AddSingleton(provider => provider.GetRequiredService<IStore>().NoteIndex);
        services.AddSingleton(provider => provider.GetRequiredService<IStore>().Standings);
        services.AddSingleton(provider => provider.GetRequiredService<IStore>().Moving);
        return services;
    }

    /// <summary>The kinds of stores that this build holds.</summary>
    public static ImmutableArray<StorageKind> Kinds => [.. StoreChoice.All.Select(c => c.Kind)];

    /// <summary>The store that a connection string names.</summary>
    /// <exception cref="ArgumentException">This build holds no such kind.</exception>
    /// <exception cref="Core.Ports.StoreException">The file cannot be opened.</exception>
    public static IStore Open(StorageKind kind, string connectionString, SearchReader reader, TimeProvider clock, TimeZoneInfo? zone = null)
    {
        var choice = StoreChoice.All.FirstOrDefault(c => c.Kind == kind) ?? throw new ArgumentException($"This build holds no {kind}.", nameof(kind));
        return choice.Open(connectionString, reader, clock, zone);
    }

    private static IStore Open(StorageOptions options, IServiceProvider provider) => Open(
        options.Kind, options.ConnectionString, provider.GetRequiredService<SearchReader>(), provider.GetRequiredService<TimeProvider>(), provider.GetService<TimeZoneInfo>());
}

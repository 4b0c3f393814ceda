using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SalesBot.Core.Search;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Storage;

public static class StorageRegistration
{
    /// <summary>
    /// Registers the ports <c>ITurnStore</c>, <c>IOutbox</c>, <c>ISalesBook</c>, <c>ITeamBook</c>, <c>IOccasionBook</c>, <c>IClubBook</c>, <c>IRounds</c>, <c>IExchange</c>, <c>IJobs</c>, <c>INoteIndex</c> and <c>IStandings</c>, as the section <c>Storage</c> says; a
    /// <see cref="SearchReader"/> must be registered beside, and the <see cref="TimeZoneInfo"/> of teams that have set none (UTC without it). Settings are judged when the host starts; the file is opened when a port is first asked for, and closed with the container.
    /// </summary>
    public static IServiceCollection AddSalesBotStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = new StorageSettings(configuration.GetSection("Storage"));
        services.AddSingleton<IConfigureOptions<StorageOptions>>(settings);
        services.AddSingleton<IValidateOptions<StorageOptions>>(settings);
        services.AddOptions<StorageOptions>().ValidateOnStart();

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new SqliteStore(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString,
            provider.GetRequiredService<SearchReader>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<TimeZoneInfo>()));
        services.AddSingleton(provider => provider.GetRequiredService<SqliteStore>().Turns);
        services.AddSingleton(provider => provider.GetRequiredService<SqliteStore>().Outbox);
        services.AddSingleton(provider => provider.GetRequiredService<SqliteStore>().Book);
        services.AddSingleton(provider => provider.GetRequiredService<SqliteStore>().Teams);
        services.AddSingleton(provider => provider.GetRequiredService<SqliteStore>().Occasions);
        services.AddSingleton(provider => provider.GetRequiredService<SqliteStore>().Club);
        services.AddSingleton(provider => provider.GetRequiredService<SqliteStore>().Rounds);
        services.AddSingleton(provider => provider.GetRequiredService<SqliteStore>().Exchange);
        services.AddSingleton(provider => provider.GetRequiredService<SqliteStore>().Jobs);
        services.AddSingleton(provider => provider.GetRequiredService<SqliteStore>().NoteIndex);
        services.AddSingleton(provider => provider.GetRequiredService<SqliteStore>().Standings);
        return services;
    }
}

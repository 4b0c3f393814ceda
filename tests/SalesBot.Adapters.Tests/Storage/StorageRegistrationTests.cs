using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SalesBot.Adapters.Tests.Storage.Sqlite;
using SalesBot.Core.Ports;
using SalesBot.Storage;
using SalesBot.TestKit;

namespace SalesBot.Adapters.Tests.Storage;

public sealed class StorageRegistrationTests : IDisposable
{
    private readonly TempDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void With_no_settings_it_is_a_file_beside_the_program()
    {
        using var services = Register([]);

        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;

        options.Kind.ShouldBe(StorageKind.Sqlite);
        options.ConnectionString.ShouldBe("Data Source=salesbot.db");
    }

    [Fact]
    public async Task The_ports_share_one_store_that_closes_with_the_container()
    {
        ITurnStore turns;
        await using (var services = Register(new() { ["Storage:Kind"] = "sqlite", ["Storage:ConnectionString"] = $"Data Source={_database.Path}" }))
        {
            turns = services.GetRequiredService<ITurnStore>();
            (await turns.CommitAsync(TempDatabase.Turn(1, new Enrol(new SellerId(5), TeamId.First, Role.Seller, "سارا"), new AddCustomer(new CustomerId(1), new SellerId(5), "x")), TestContext.Current.CancellationToken)).ShouldBeTrue();
            services.GetRequiredService<IOutbox>().Unsettled(0, 10).Length.ShouldBe(1);
            services.GetRequiredService<ISalesBook>().Customers(new SellerId(5), CustomerFilter.All, 0, 10).Total.ShouldBe(1);
        }

        Should.Throw<ObjectDisposedException>(() => turns.IsDone(new UpdateId(1)));
    }

    [Theory]
    [InlineData("Oracle", "Data Source=x.db", "Storage:Kind is \"Oracle\"; write one of Sqlite")]
    [InlineData("0", "Data Source=x.db", "Storage:Kind is \"0\"; write one of Sqlite")]
    [InlineData("Sqlite", "", "Storage:ConnectionString names no file; write for example \"Data Source=salesbot.db\"")]
    [InlineData("Sqlite", "Cache=Default", "Storage:ConnectionString names no file")]
    [InlineData("Sqlite", "Host=db;Username=me", "Storage:ConnectionString cannot be read")]
    [InlineData("Sqlite", "nonsense", "Storage:ConnectionString cannot be read")]
    [InlineData("Sqlite", "Data Source=:memory:", "Storage:ConnectionString keeps everything in memory only")]
    [InlineData("Sqlite", "Data Source=x.db;Mode=ReadOnly", "Storage:ConnectionString opens the file for reading only")]
    [InlineData("Sqlite", "Data Source=x.db;Cache=Shared", "Storage:ConnectionString asks for a shared cache")]
    [InlineData("Sqlite", "Data Source=file:x.db", "Storage:ConnectionString names the file as a URI")]
    [InlineData("Sqlite", "Data Source=/", "Storage:ConnectionString names a folder")]
    public void Settings_that_cannot_be_used_stop_the_start_with_a_sentence(string kind, string connectionString, string sentence)
    {
        using var services = Register(new() { ["Storage:Kind"] = kind, ["Storage:ConnectionString"] = connectionString });

        var error = Should.Throw<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        error.Message.ShouldStartWith(sentence);
    }

    /// <summary>In a build with the switch it is held; in one without, the sentence says how to get it.</summary>
    [Fact]
    public void A_kind_of_store_that_needs_a_switch_is_held_or_named_with_its_switch()
    {
        using var services = Register(new() { ["Storage:Kind"] = "LiteDb" });

        var faults = FaultsOf(services);

        faults.ShouldBe(StorageRegistration.Kinds.Contains(StorageKind.LiteDb)
            ? []
            : ["Storage:Kind is LiteDb, which this build does not hold; build with -p:LiteDb=true, an image with --build-arg LITEDB=true"]);
    }

    [Fact]
    public void Every_kind_that_the_build_holds_is_opened_by_the_settings_and_shared_by_the_ports()
    {
        foreach (var kind in StorageRegistration.Kinds)
        {
            var folder = Directory.CreateTempSubdirectory("salesbot-kind-").FullName;
            using (var services = Register(new() { ["Storage:Kind"] = kind.ToString(), ["Storage:ConnectionString"] = TestedStore.In(kind, folder, "kept") }))
            {
                FaultsOf(services).ShouldBeEmpty();
                services.GetRequiredService<ITurnStore>().ShouldBe(services.GetRequiredService<IStore>().Turns);
                services.GetRequiredService<IMoving>().ShouldBe(services.GetRequiredService<IStore>().Moving);
                services.GetRequiredService<IRounds>().HasAdmin().ShouldBeFalse();
            }

            Directory.GetFiles(folder).ShouldNotBeEmpty();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        using var services = Register(new() { ["Storage:Kind"] = "Oracle", ["Storage:ConnectionString"] = "" });

        Should.Throw<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate).Failures.Count().ShouldBe(2);
    }

    private static IEnumerable<string> FaultsOf(ServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException e)
        {
            return e.Failures;
        }
    }

    private static ServiceProvider Register(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddSingleton(Shipped.Knowledge.SearchReader).AddSalesBotStorage(configuration).BuildServiceProvider();
    }
}

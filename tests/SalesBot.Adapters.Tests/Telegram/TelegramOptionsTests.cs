using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SalesBot.Core.Ports;
using SalesBot.Telegram;

namespace SalesBot.Adapters.Tests.Telegram;

public sealed class TelegramOptionsTests
{
    private static IEnumerable<string> Problems(TelegramOptions options) => new TelegramOptionsValidation().Validate(null, options).Failures ?? [];

    [Theory]
    [InlineData(Bench.Token)]
    [InlineData("1000001:emulator")]
    [InlineData("1583746362:Bsk-7fsd_f00")]
    public void A_token_from_BotFather_is_fine(string token) => Problems(new() { Token = token }).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("0123:secret")]
    [InlineData(" 123:secret")]
    [InlineData("123:secret\n")]
    [InlineData("\"123:secret\"")]
    [InlineData("bot123:secret")]
    [InlineData("123:secret/../x")]
    public void A_token_of_another_form_is_told_of_without_repeating_it(string token) =>
        Problems(new() { Token = token }).ShouldHaveSingleItem().ShouldSatisfyAllConditions(s => s.ShouldStartWith("Telegram:Token"), s => s.ShouldNotContain("secret"));

    [Fact]
    public void All_problems_are_listed_at_once()
    {
        Problems(new() { BaseUrl = "api.telegram.org", Proxy = "127.0.0.1", PollTimeout = TimeSpan.FromDays(30), RequestTimeout = TimeSpan.Zero, Platform = (Platform)7 }).Count().ShouldBe(6);
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Telegram:Token", Bench.Token), new("Telegram:PollTimeout", "30")]);
        builder.Services.AddSingleton<IOutbox>(new MemoryOutbox());
        builder.Services.AddSalesBotTelegram(builder.Configuration);
        using var host = builder.Build();

        (await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken))).Message.ShouldContain("a bare number means days");
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SalesBot.Core.Ports;
using SalesBot.Telegram;

namespace SalesBot.Adapters.Tests.Telegram;

public sealed class TelegramOptionsTests
{
    private static IEnumerable<string> Problems(TelegramOptions options) => new TelegramOptionsValidation([ApiClient.Own]).Validate(null, options).Failures ?? [];

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

    [Theory]
    [InlineData("Own")]
    [InlineData("own")]
    public void A_client_is_known_by_its_name(string client) => Problems(new() { Token = Bench.Token, Client = client }).ShouldBeEmpty();

    [Theory]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("Own, TelegramBot")]
    [InlineData("Telegram.Bot")]
    public void A_client_of_no_name_is_told_of(string client) =>
        Problems(new() { Token = Bench.Token, Client = client }).ShouldHaveSingleItem().ShouldBe($"Telegram:Client is {client}; write one of Own, TelegramBot.");

    [Fact]
    public void A_client_that_the_build_does_not_hold_is_told_of_with_how_to_get_it() =>
        Problems(new() { Token = Bench.Token, Client = "TelegramBot" }).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(s => s.ShouldContain("-p:TelegramBot=true"), s => s.ShouldContain("--build-arg TELEGRAM_BOT=true"));

    [Fact]
    public void The_other_client_is_not_for_Bale() =>
        new TelegramOptionsValidation([ApiClient.Own, ApiClient.TelegramBot]).Validate(null, new() { Token = Bench.Token, Client = "TelegramBot", Platform = Platform.Bale })
            .Failures!.ShouldHaveSingleItem().ShouldContain("Bale");

    [Theory]
    [InlineData("https://bot.example.org/telegram")]
    [InlineData("https://bot.example.org:8443/a/b-c_d.e/")]
    [InlineData("https://bot.example.org:80/x")]
    [InlineData("http://127.0.0.1:5123/telegram")]
    [InlineData("https://localhost:5123/telegram")]
    public void An_address_that_updates_can_be_posted_to_is_fine(string url) => Problems(new() { Token = Bench.Token, WebhookUrl = url, WebhookSecret = "a_B-9" }).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("bot.example.org/telegram")]
    [InlineData("http://bot.example.org/telegram")]
    [InlineData("https://bot.example.org")]
    [InlineData("https://bot.example.org/")]
    [InlineData("https://bot.example.org:8080/telegram")]
    [InlineData("https://user:word@bot.example.org/telegram")]
    [InlineData("https://bot.example.org/telegram?secret=1")]
    [InlineData("https://bot.example.org/{id}")]
    [InlineData("https://bot.example.org/a//b")]
    [InlineData("ftp://127.0.0.1/x")]
    public void An_address_that_nobody_posts_to_is_told_of(string url) =>
        Problems(new() { Token = Bench.Token, WebhookUrl = url }).ShouldHaveSingleItem().ShouldStartWith("Telegram:WebhookUrl");

    [Theory]
    [InlineData("two words")]
    [InlineData("راز")]
    [InlineData("line\n")]
    public void A_secret_of_another_form_is_told_of_without_repeating_it(string secret) =>
        Problems(new() { Token = Bench.Token, WebhookSecret = secret }).ShouldHaveSingleItem().ShouldSatisfyAllConditions(s => s.ShouldStartWith("Telegram:WebhookSecret"), s => s.ShouldNotContain(secret));

    [Fact]
    public void A_secret_may_have_256_characters() =>
        (Problems(new() { Token = Bench.Token, WebhookSecret = new string('a', 256) }).Count(), Problems(new() { Token = Bench.Token, WebhookSecret = new string('a', 257) }).Count()).ShouldBe((0, 1));

    [Fact]
    public void Where_posts_are_not_signed_there_is_no_webhook() =>
        Problems(new() { Token = Bench.Token, Platform = Platform.Bale, WebhookUrl = "https://bot.example.org/x" }).ShouldHaveSingleItem().ShouldContain("Bale signs nothing");

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

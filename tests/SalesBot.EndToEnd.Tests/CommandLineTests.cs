using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using SalesBot.Commands;
using SalesBot.Hosting;
using SalesBot.TestKit;

namespace SalesBot.EndToEnd.Tests;

/// <summary>The command line that other programs call, and settings that are wrong.</summary>
public partial class CommandLineTests
{
    [Fact]
    public async Task A_word_that_is_no_command_is_refused_and_starts_nothing()
    {
        var started = false;
        var root = CommandLine.Create((_, _) =>
        {
            started = true;
            return Task.FromResult(0);
        });

        (await root.Parse(["nosuch"]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken)).ShouldBe(2);
        started.ShouldBeFalse();
    }

    [Fact]
    public async Task Settings_on_the_command_line_reach_the_host()
    {
        string[] reached = [];
        var root = CommandLine.Create((args, _) =>
        {
            reached = args;
            return Task.FromResult(0);
        });

        await root.Parse(["run", "--Telegram:Token=1:a"]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

        reached.ShouldBe(["--Telegram:Token=1:a"]);
    }

    [Fact]
    public async Task All_wrong_settings_are_listed_at_once_before_anything_starts()
    {
        var builder = BotHost.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = "bad token",
            ["Storage:Kind"] = "Foo",
            ["Bot:TimeZone"] = "Mars",
            ["Bot:ParallelChats"] = "0",
        });
        await using var app = BotHost.Build(builder, Shipped.Knowledge, Repository.PathOf("resources"));

        var faults = BotHost.FaultsOf(app);

        faults.Count.ShouldBe(4);
        foreach (var about in new[] { "Telegram:Token", "Storage:Kind", "Bot:TimeZone", "ParallelChats" })
        {
            faults.ShouldContain(fault => fault.Contains(about, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Faulty_resources_are_listed_and_end_with_1()
    {
        var empty = Directory.CreateTempSubdirectory("salesbot-empty-").FullName;

        (await CommandLine.Create((_, _) => Task.FromResult(0)).Parse(["check", "--resources", empty]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken)).ShouldBe(1);
        Directory.Delete(empty);
    }

    [Fact]
    public void The_shipped_interview_knows_nine_in_ten_simulated_customers_within_four_and_a_half_taps()
    {
        var report = SimulateCommand.Report(Shipped.Knowledge.Interviewer, 5000, 0.1, 1).ToList();

        var (right, taps) = Read(report[1], "adaptive");
        var (rightFixed, tapsFixed) = Read(report[2], "fixed 7");
        right.ShouldBeGreaterThanOrEqualTo(90);
        taps.ShouldBeLessThanOrEqualTo(4.5);
        rightFixed.ShouldBeLessThanOrEqualTo(right);
        tapsFixed.ShouldBe(7);
    }

    [Fact]
    public void The_same_seed_gives_the_same_report() =>
        SimulateCommand.Report(Shipped.Knowledge.Interviewer, 300, 0.1, 9).ShouldBe(SimulateCommand.Report(Shipped.Knowledge.Interviewer, 300, 0.1, 9));

    [Fact]
    public void Lookup_answers_line_by_line_and_a_broken_one_stops_none()
    {
        var output = new StringWriter { NewLine = "\n" };

        var exit = LookupCommand.Answer(new StringReader("{\"q\":\"شكاك\"}\nnot json\n\n{\"q\":5}\n{\"q\":\"سلام\"}\n{\"q\":\"خون‌آشام\"}"), output, Shipped.Knowledge.Lookup);

        exit.ShouldBe(1);
        output.ToString().ShouldBe("""
            {"q":"شكاك","type":"skeptic"}
            {"error":"line 2: not an object with a string under the key q"}
            {"error":"line 4: not an object with a string under the key q"}
            {"q":"سلام","type":null}
            {"q":"خون‌آشام","type":"vampire"}

            """, StringCompareShould.IgnoreLineEndings);
    }

    private static (double Right, double Taps) Read(string line, string name)
    {
        var match = Figures().Match(line);
        line.ShouldStartWith(name);
        match.Success.ShouldBeTrue(line);
        return (double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"top-1 ([\d.]+) %, taps mean ([\d.]+), p95 \d+$")]
    private static partial Regex Figures();
}

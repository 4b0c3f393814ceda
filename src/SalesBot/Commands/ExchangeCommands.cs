using System.CommandLine;
using System.Globalization;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Exchange;
using SalesBot.Hosting;
using SalesBot.Storage;
using Spectre.Console;

namespace SalesBot.Commands;

/// <summary>A team's data from a file and into files, and all of a store from one kind to another, without the bot. The settings say which database; the bot may run meanwhile, on a store that takes several.</summary>
internal static class ExchangeCommands
{
    public static IEnumerable<Command> Create(Option<string> resources)
    {
        var team = new Option<int>("--team") { Description = "number of the team", DefaultValueFactory = _ => TeamId.First.Value };
        yield return Import(resources, team);
        yield return Export(resources, team);
    }

    private static Command Import(Option<string> resources, Option<int> team)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "workbook of Excel (.xlsx), CSV, or an archive of CSVs; or salesbot.jsonl of an export, which fills an empty database with all of another" };
        var dry = new Option<bool>("--dry-run") { Description = "say what would be written, and write nothing" };
        var command = new Command("import", "customers, notes and purchases from a file: all of it or nothing; exit 1 and every problem by row") { file, team, dry };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancel) => WithFilesAsync(parsed.GetRequiredValue(resources), [.. parsed.UnmatchedTokens], (services, knowledge, zone) =>
            parsed.GetRequiredValue(file) is var from && from.Extension.Equals(RowFile.Extension, StringComparison.OrdinalIgnoreCase)
                ? MoveInAsync(services.GetRequiredService<IMoving>(), services.GetRequiredService<INoteIndex>(), from, parsed.GetValue(dry), cancel)
                : ImportAsync(services.GetRequiredService<TeamFiles>(), services.GetRequiredService<INoteIndex>(), knowledge, zone, from, new TeamId(parsed.GetValue(team)), parsed.GetValue(dry), cancel)));
        return command;
    }

    private static Command Export(Option<string> resources, Option<int> team)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "folder for the files; made when it is not there" };
        var command = new Command("export", "everything of a team as salesbot.xlsx and salesbot.zip (CSV), and all of the database as salesbot.jsonl; import reads them again") { folder, team };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, _) => WithFilesAsync(parsed.GetRequiredValue(resources), [.. parsed.UnmatchedTokens], (services, _, zone) =>
            Task.FromResult(Export(services, zone, parsed.GetRequiredValue(folder), new TeamId(parsed.GetValue(team))))));
        return command;
    }

    private static async Task<int> ImportAsync(
        TeamFiles files, INoteIndex index, KnowledgeBase knowledge, TimeZoneInfo zone, FileInfo file, TeamId team, bool isDry, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"There is no file {file.FullName}.");
            return 1;
        }

        var result = 0;
        await Progress().StartAsync(async progress =>
        {
            var steps = new List<(string Name, double Seconds)>();
            var since = TimeProvider.System.GetTimestamp();
            void Step(string name)
            {
                steps.Add((name, TimeProvider.System.GetElapsedTime(since).TotalSeconds));
                since = TimeProvider.System.GetTimestamp();
            }

            var reading = progress.AddTask("reading");
            using var stream = file.OpenRead();
            var (read, plan) = files.Read(stream, file.Name, new BatchId(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()), team, null, zone);
            reading.Value = reading.MaxValue;
            Step("read");
            if (plan is null)
            {
                var problems = read.Fault is { } fault ? [knowledge.Words.ImportRemarks.Say(fault)] : files.Lines(read.Problems).ToList();
                problems.ForEach(Console.Error.WriteLine);
                Console.Error.WriteLine($"{problems.Count} problem(s) in {file.Name}; nothing was written");
                result = 1;
                return;
            }

            foreach (var remark in read.Remarks)
            {
                Console.Error.WriteLine(knowledge.Words.ImportRemarks.Say(remark).Plain);
            }

            if (!isDry)
            {
                var writing = progress.AddTask("writing");
                await files.ImportAsync(plan, TimeProvider.System.GetUtcNow(), cancel);
                writing.Value = writing.MaxValue;
                Step("written");
                var indexing = progress.AddTask("indexing", maxValue: Math.Max(1, plan.Notes.Length));
                await index.CatchUpAsync(left => indexing.Value = indexing.MaxValue - Math.Min(left, indexing.MaxValue), cancel);
                indexing.Value = indexing.MaxValue;
                Step("indexed");
            }

            Console.Out.WriteLine($"{(isDry ? "would import" : "imported")}: {plan.New} new customers, {plan.Customers.Length - plan.New} known ones, {plan.Notes.Length} notes, {plan.Purchases.Length} purchases");
            Console.Out.WriteLine(string.Join(", ", steps.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Name} in {s.Seconds:0.0} s"))));
        });
        return result;
    }

    /// <summary>All of a store into an empty one.</summary>
    private static async Task<int> MoveInAsync(IMoving store, INoteIndex index, FileInfo file, bool isDry, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"There is no file {file.FullName}.");
            return 1;
        }

        try
        {
            var rows = RowFile.Read(file.OpenRead);
            var count = isDry ? rows.Count() : await store.WriteAsync(rows, cancel);
            if (!isDry)
            {
                await index.CatchUpAsync(_ => { }, cancel);
            }

            Console.Out.WriteLine($"{(isDry ? "would import" : "imported")}: {count} rows of all teams");
            return 0;
        }
        catch (InvalidDataException e)
        {
            Console.Error.WriteLine($"{file.Name}: {e.Message} Nothing was written.");
        }
        catch (OutdatedException e)
        {
            Console.Error.WriteLine($"{e.Message} A whole database is imported into an empty one only: name a new file in Storage__ConnectionString. Nothing was written.");
        }

        return 1;
    }

    private static int Export(IServiceProvider services, TimeZoneInfo zone, DirectoryInfo folder, TeamId team)
    {
        var files = services.GetRequiredService<TeamFiles>();
        folder.Create();
        var book = files.Export(team, zone);
        using (var excel = File.Create(Path.Combine(folder.FullName, "salesbot.xlsx")))
        {
            files.WriteExcel(book, zone, excel);
        }

        using (var csv = File.Create(Path.Combine(folder.FullName, "salesbot.zip")))
        {
            files.WriteCsv(book, zone, csv);
        }

        using var all = File.Create(Path.Combine(folder.FullName, $"salesbot{RowFile.Extension}"));
        var rows = RowFile.Write(services.GetRequiredService<IMoving>(), all);
        Console.Out.WriteLine($"exported: {book.Customers.Length} customers, {book.Notes.Length} notes, {book.Purchases.Length} purchases; of all teams {rows} rows");
        return 0;
    }

    // On standard error, so that what is printed can be read by programs; where that is no terminal nothing is drawn.
    private static Progress Progress() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.IsErrorRedirected ? TextWriter.Null : Console.Error) }).Progress();

    private static async Task<int> WithFilesAsync(string resources, string[] settings, Func<IServiceProvider, KnowledgeBase, TimeZoneInfo, Task<int>> then)
    {
        KnowledgeBase? loaded = null;
        if (CommandLine.WithKnowledge(resources, knowledge => (loaded = knowledge) is null ? 1 : 0) != 0 || loaded is null)
        {
            return 1;
        }

        var builder = BotHost.CreateBuilder(settings);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(builder.Configuration.GetSection(BotOptions.Section).Get<BotOptions>()?.TimeZone ?? new BotOptions().TimeZone);
        builder.Services.AddSalesBotStorage(builder.Configuration);
        builder.Services.AddSingleton(loaded);
        builder.Services.AddSingleton(loaded.SearchReader);
        builder.Services.AddSingleton(zone);
        builder.Services.AddSingleton<IIdSource, ClockIds>();
        builder.Services.AddSingleton<TeamFiles>();
        await using var app = builder.Build();
        if (BotHost.FaultsOf(app) is { Count: > 0 } faults)
        {
            faults.ForEach(Console.Error.WriteLine);
            return 1;
        }

        try
        {
            return await then(app.Services, loaded, zone);
        }
        catch (StoreException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}

using System.CommandLine;
using SalesBot.Content;
using SalesBot.Core.Dialogue;

namespace SalesBot.Commands;

/// <summary>The commands that other programs call (design: command line). Exit codes: 0 done, 1 something was found wrong, 2 not understood.</summary>
internal static class CommandLine
{
    public static readonly string ShippedResources = Path.Combine(AppContext.BaseDirectory, "resources");

    public static RootCommand Create(Func<string[], string, Task<int>> run)
    {
        var resources = new Option<string>("--resources")
        {
            Description = "folder of the knowledge and the words",
            DefaultValueFactory = _ => ShippedResources,
            Recursive = true,
        };
        var root = new RootCommand("SalesBot: knows the customer while the customer is on the line") { resources };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, _) => parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith("--", StringComparison.Ordinal)
            ? Refuse($"'{word}' is no command; see --help")
            : run([.. parsed.UnmatchedTokens], parsed.GetRequiredValue(resources)));
        var bot = new Command("run", "the bot (also without a command); settings as in the README, e.g. --Telegram:Token=…") { TreatUnmatchedTokensAsErrors = false };
        bot.SetAction((parsed, _) => run([.. parsed.UnmatchedTokens], parsed.GetRequiredValue(resources)));
        root.Subcommands.Add(bot);
        root.Subcommands.Add(CheckCommand.Create(resources));
        root.Subcommands.Add(LookupCommand.Create(resources));
        root.Subcommands.Add(ClassifyCommand.Create(resources));
        root.Subcommands.Add(MeasureCommand.Create(resources));
        root.Subcommands.Add(SimulateCommand.Create(resources));
        ExchangeCommands.Create(resources).ToList().ForEach(root.Subcommands.Add);
        root.Subcommands.Add(HealthCommand.Create());
        return root;
    }

    private static Task<int> Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return Task.FromResult(2);
    }

    /// <summary>Loads the resources and goes on, or prints every problem and returns 1.</summary>
    public static int WithKnowledge(string folder, Func<KnowledgeBase, int> then)
    {
        var loaded = ContentLoader.Load(folder);
        if (loaded.Value is { } knowledge)
        {
            return then(knowledge);
        }

        foreach (var problem in loaded.Problems)
        {
            Console.Error.WriteLine(problem);
        }

        Console.Error.WriteLine($"{loaded.Problems.Length} problem(s) in {folder}");
        return 1;
    }
}

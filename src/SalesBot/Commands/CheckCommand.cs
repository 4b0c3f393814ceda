using System.CommandLine;
using SalesBot.Content;

namespace SalesBot.Commands;

/// <summary>Validates the resources as a whole and lists every problem.</summary>
internal static class CheckCommand
{
    public static Command Create(Option<string> resources)
    {
        var command = new Command("check", "validate the resources; exit 1 and every problem");
        command.SetAction(parsed => CommandLine.WithKnowledge(parsed.GetRequiredValue(resources), knowledge =>
        {
            Console.Out.WriteLine(ContentSummary.Of(knowledge));
            return 0;
        }));
        return command;
    }
}

using System.CommandLine;
using System.Text;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Lenses;

namespace SalesBot.Commands;

/// <summary>JSON Lines in, JSON Lines out, in order, one at a time: memory does not grow with the input.</summary>
internal static class ClassifyCommand
{
    private const int LinesPerProgress = 1000;

    public static Command Create(Option<string> resources)
    {
        var file = new Argument<FileInfo?>("FILE") { Description = "JSON Lines {\"id\",\"text\"}; standard input when left out", Arity = ArgumentArity.ZeroOrOne };
        var lens = new Option<string>("--lens") { Description = "the lens to judge by", DefaultValueFactory = _ => LensId.Behaviour.Value };
        file.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<FileInfo?>() is { Exists: false } missing)
            {
                r.AddError($"there is no file {missing}");
            }
        });
        var command = new Command("classify", "say what type of customer each message speaks of; exit 1 when a line was broken") { file, lens };
        command.SetAction(parsed => CommandLine.WithKnowledge(parsed.GetRequiredValue(resources), knowledge =>
            Run(knowledge, new LensId(parsed.GetRequiredValue(lens)), parsed.GetValue(file))));
        return command;
    }

    private static int Run(KnowledgeBase knowledge, LensId id, FileInfo? file)
    {
        if (knowledge.TrainClassifier(id) is not { } classifier)
        {
            Console.Error.WriteLine($"no examples for the lens {id}; there are some for {string.Join(", ", knowledge.Examples.Select(e => e.Lens))}");
            return 2;
        }

        using var input = new StreamReader(file?.OpenRead() ?? Console.OpenStandardInput(), Encoding.UTF8);
        // Whoever feeds one line and waits for its answer must get it.
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
        return Answer(input, output, Console.IsErrorRedirected ? null : Console.Error, new MessageJudge(knowledge.Lenses.First(l => l.Id == id), classifier));
    }

    /// <summary>Answers every line; 1 when one of them was broken, otherwise 0.</summary>
    /// <param name="progress">Null to say nothing.</param>
    internal static int Answer(TextReader input, TextWriter output, TextWriter? progress, MessageJudge judge)
    {
        var (count, broken) = (0L, 0L);
        while (input.ReadLine() is { } line)
        {
            count++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var message = MessageLine.Parse(line);
            output.WriteLine(message.Error is null ? message.Answered(judge.Judge(message.Text)) : message.Refused(count));
            broken += message.Error is null ? 0 : 1;
            if (count % LinesPerProgress == 0)
            {
                progress?.Write($"\r{count} lines");
            }
        }

        progress?.WriteLine($"\r{count} lines, {broken} broken");
        return broken == 0 ? 0 : 1;
    }
}

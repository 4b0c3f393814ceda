using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Core.Lenses;

namespace SalesBot.Commands;

/// <summary>The chat's quick lookup for other programs: JSON Lines {"q"} in, {"q","type"} out, in order, one at a time.</summary>
internal static class LookupCommand
{
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(Option<string> resources)
    {
        var file = new Argument<FileInfo?>("FILE") { Description = "JSON Lines {\"q\"}; standard input when left out", Arity = ArgumentArity.ZeroOrOne };
        file.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<FileInfo?>() is { Exists: false } missing)
            {
                r.AddError($"there is no file {missing}");
            }
        });
        var command = new Command("lookup", "say which type each name means; exit 1 when a line was broken") { file };
        command.SetAction(parsed => CommandLine.WithKnowledge(parsed.GetRequiredValue(resources), knowledge =>
        {
            using var input = new StreamReader(parsed.GetValue(file)?.OpenRead() ?? Console.OpenStandardInput(), Encoding.UTF8);
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
            return Answer(input, output, knowledge.Lookup);
        }));
        return command;
    }

    /// <summary>Answers every line; 1 when one of them was broken, otherwise 0.</summary>
    internal static int Answer(TextReader input, TextWriter output, Lookup lookup)
    {
        var (number, broken) = (0L, 0);
        while (input.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var answer = QueryOf(line) is { } query
                ? new JsonObject { ["q"] = query, ["type"] = lookup.Find(query)?.Value }
                : new JsonObject { ["error"] = $"line {number}: not an object with a string under the key q" };
            broken |= answer.ContainsKey("error") ? 1 : 0;
            output.WriteLine(answer.ToJsonString(Writing));
        }

        return broken;
    }

    private static string? QueryOf(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind is JsonValueKind.Object && document.RootElement.TryGetProperty("q", out var q) && q.ValueKind is JsonValueKind.String
                ? q.GetString()
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or half a surrogate pair.
            return null;
        }
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using SalesBot.Core.Lenses;

namespace SalesBot.Commands;

/// <summary>Messages by other people than those who wrote the examples, with the type that a careful reader gives them. Never trained on.</summary>
internal static class DevelopmentSet
{
    /// <summary>The file of the shipped resources for a lens: behaviour has one of its own, the others share one.</summary>
    public static string FileOf(LensId lens, string resources) =>
        Path.Combine(resources, "checks", lens == LensId.Behaviour ? "classify-dev.jsonl" : "lenses-dev.jsonl");

    /// <param name="lens">Lines that name another lens are left out; those that name none are of any.</param>
    public static ImmutableArray<(string Text, TypeId? Type)> Read(string file, LensId lens) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).SelectMany(line => Message(line, lens))];

    private static IEnumerable<(string Text, TypeId? Type)> Message(string line, LensId lens)
    {
        using var message = JsonDocument.Parse(line);
        if (message.RootElement.TryGetProperty("lens", out var of) && of.GetString() != lens.Value)
        {
            return [];
        }

        return [(message.RootElement.GetProperty("text").GetString()!, message.RootElement.GetProperty("type").GetString() is { } type ? new TypeId(type) : null)];
    }
}

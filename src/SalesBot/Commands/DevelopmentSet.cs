using System.Collections.Immutable;
using System.Text.Json;
using SalesBot.Core.Lenses;

namespace SalesBot.Commands;

/// <summary>Messages by other people than those who wrote the examples, with the type that a careful reader gives them. Never trained on.</summary>
internal static class DevelopmentSet
{
    public static ImmutableArray<(string Text, TypeId? Type)> Read(string file) =>
        [.. File.ReadLines(file).Select(line =>
        {
            using var message = JsonDocument.Parse(line);
            return (message.RootElement.GetProperty("text").GetString()!,
                message.RootElement.GetProperty("type").GetString() is { } type ? new TypeId(type) : (TypeId?)null);
        })];
}

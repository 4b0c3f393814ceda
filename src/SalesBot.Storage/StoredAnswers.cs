using System.Collections.Immutable;
using System.Text.Json;
using SalesBot.Core.Interview;

namespace SalesBot.Storage;

/// <summary>The evidence of a verdict as JSON: <c>[{"question":"first-words","option":"price"}, …]</c>, option null for «نمی‌دانم».</summary>
internal static class StoredAnswers
{
    public static string Encode(ImmutableArray<Answer> answers) =>
        JsonSerializer.Serialize(answers.Select(a => new Stored(a.Question.Value, a.Option?.Value)), JsonSerializerOptions.Web);

    public static ImmutableArray<Answer> Decode(string json) =>
        [.. JsonSerializer.Deserialize<Stored[]>(json, JsonSerializerOptions.Web)!
            .Select(s => new Answer(new QuestionId(s.Question), s.Option is { } option ? new OptionId(option) : null))];

    private sealed record Stored(string Question, string? Option);
}

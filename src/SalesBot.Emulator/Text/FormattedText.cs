using System.Text.Json.Nodes;

namespace SalesBot.Emulator.Text;

/// <summary>Text with its entities, as it is shown.</summary>
internal sealed record FormattedText(string Text, IReadOnlyList<Entity> Entities)
{
    public static FormattedText Plain(string text) => new(text, []);

    /// <summary>The entities on the wire, null when there are none.</summary>
    public JsonArray? EntitiesAsJson(Func<long, JsonObject?> userById)
    {
        if (Entities.Count == 0)
        {
            return null;
        }

        var array = new JsonArray();
        foreach (var entity in Entities)
        {
            var json = entity.AsJson();
            if (entity.UserId is { } id)
            {
                json["user"] = userById(id);
            }

            array.Add(json);
        }

        return array;
    }
}

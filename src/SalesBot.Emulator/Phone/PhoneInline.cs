using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Phone;

/// <summary>Inline mode as a person uses it: ask, look at the results, choose one.</summary>
internal sealed class PhoneInline(Messenger messenger, CancellationToken stopping)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Incoming _incoming = new(messenger);

    public async Task<JsonNode> AskAsync(Person person, Arguments args, CancellationToken gone)
    {
        Task<JsonObject> pending;
        lock (messenger.Gate)
        {
            (var id, pending) = messenger.Inline.Open();
            var query = args.Text("query");
            _incoming.Deliver("inline_query", new JsonObject
            {
                ["id"] = id,
                ["from"] = person.AsUser(),
                ["chat_type"] = "sender",
                ["query"] = query.Length <= 256 ? query : query[..256],
                ["offset"] = args.Text("offset"),
            });
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(gone, stopping);
        try
        {
            var answer = await pending.WaitAsync(Patience, stop.Token);
            lock (messenger.Gate)
            {
                messenger.Inline.Show(person.Id, (JsonArray)answer["results"]!);
            }

            return answer;
        }
        catch (TimeoutException)
        {
            throw new ApiRefused(504, "the bot did not answer the inline query in time");
        }
    }

    public JsonObject Choose(Person person, Arguments args)
    {
        var id = args.Text("result_id");
        var result = messenger.Inline.Shown(person.Id, id) ?? throw ApiRefused.BadRequest("no such result was shown");
        var content = (JsonObject)result["message"]!.DeepClone();
        content["via_bot"] = messenger.Profile.AsUser();
        var keyboard = content["reply_markup"] is not null;
        var inlineMessageId = keyboard ? "IM" + Guid.NewGuid().ToString("N") : null;
        var chosen = new JsonObject { ["result_id"] = id, ["from"] = person.AsUser(), ["query"] = args.Text("query") };
        if (inlineMessageId is not null)
        {
            chosen["inline_message_id"] = inlineMessageId;
        }

        _incoming.Deliver("chosen_inline_result", chosen);
        return _incoming.Post(person, content, 0, inlineMessageId);
    }
}

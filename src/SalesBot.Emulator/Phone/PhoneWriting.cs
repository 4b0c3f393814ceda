using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;
using SalesBot.Emulator.Text;

namespace SalesBot.Emulator.Phone;

/// <summary>Texts that people send and edit. The caller holds the gate.</summary>
internal sealed class PhoneWriting(Messenger messenger, Incoming incoming)
{
    public JsonObject Send(Person person, Arguments args)
    {
        var text = args.Text("text");
        if (text.Trim().Length == 0)
        {
            throw ApiRefused.BadRequest("message text is empty");
        }

        // A real client splits what is too long for one message.
        JsonObject last = [];
        foreach (var part in Parts(text.Trim()))
        {
            last = incoming.Post(person, Incoming.Written(TextRules.Typed(part), "text"), args.Number("reply_to_message_id"));
        }

        return last;
    }

    public JsonObject Edit(Person person, Arguments args)
    {
        var message = messenger.Messages.Find(person.Id, args.Number("message_id"));
        if (message is null || message.FromBot || !message.Wire.ContainsKey("text"))
        {
            throw ApiRefused.BadRequest("only own text messages can be edited");
        }

        var wire = message.Clone();
        wire.Remove("text");
        wire.Remove("entities");
        foreach (var (field, value) in Incoming.Written(TextRules.Typed(args.Text("text")), "text"))
        {
            wire[field] = value?.DeepClone();
        }

        wire["edit_date"] = messenger.Now;
        var edited = new StoredMessage(wire) { InlineMessageId = message.InlineMessageId };
        messenger.Messages.Put(edited);
        messenger.Events.Add(person.Id, "edit", edited.ForPhone());
        incoming.Deliver("edited_message", edited.Clone());
        return edited.ForPhone();
    }

    private static IEnumerable<string> Parts(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(TextRules.LongestText, text.Length - at);
            length -= at + length < text.Length && char.IsHighSurrogate(text[at + length - 1]) ? 1 : 0;
            yield return text.Substring(at, length);
            at += length;
        }
    }
}

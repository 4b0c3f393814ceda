using System.Text.Json.Nodes;
using SalesBot.Emulator.Methods;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;
using SalesBot.Emulator.Text;

namespace SalesBot.Emulator.Phone;

/// <summary>Everything people send besides texts. The caller holds the gate.</summary>
internal sealed class PhoneSharing(Messenger messenger, Incoming incoming)
{
    public JsonObject Upload(Person person, Arguments args)
    {
        var file = args.Files.GetValueOrDefault("file") ?? args.Files.Values.FirstOrDefault() ?? throw ApiRefused.BadRequest("file is missing");
        var content = InputFile.Store(messenger, args.Text("kind"), file);
        Forwarded(args, content);
        foreach (var (field, value) in Incoming.Written(TextRules.Typed(args.Text("caption")), "caption"))
        {
            content[field] = value?.DeepClone();
        }

        return incoming.Post(person, content, args.Number("reply_to_message_id"));
    }

    public JsonObject Contact(Person person, Arguments args)
    {
        var own = args.Flag("own");
        var contact = new JsonObject
        {
            ["phone_number"] = args.Has("phone_number") ? args.Text("phone_number") : throw ApiRefused.BadRequest("phone_number is missing"),
            ["first_name"] = args.Has("first_name") ? args.Text("first_name") : person.FirstName,
        };
        if (own)
        {
            contact["user_id"] = person.Id;
        }

        return incoming.Post(person, new JsonObject { ["contact"] = contact }, 0);
    }

    public JsonObject Location(Person person, Arguments args)
    {
        var location = SendLocation.Place(args, ApiRefused.BadRequest("latitude and longitude must be numbers of degrees"));
        return incoming.Post(person, new JsonObject { ["location"] = location }, 0);
    }

    public JsonObject Sticker(Person person)
    {
        var file = messenger.Files.Add("sticker", "sticker.webp", "image/webp", Stickers.Smile, 512, 512);
        return incoming.Post(person, FileShapes.Content(file), 0);
    }

    public JsonObject Forward(Person person, Arguments args)
    {
        var content = Incoming.Written(TextRules.Typed(args.Text("text")), "text");
        Forwarded(args, content);
        return incoming.Post(person, content, 0);
    }

    /// <summary>Marks a message as of somebody who hides the account behind the name; nothing without a name.</summary>
    private void Forwarded(Arguments args, JsonObject content)
    {
        if (!args.Has("from_name"))
        {
            return;
        }

        var date = messenger.Now - 3600;
        content["forward_origin"] = new JsonObject { ["type"] = "hidden_user", ["sender_user_name"] = args.Text("from_name"), ["date"] = date };
        content["forward_sender_name"] = args.Text("from_name");
        content["forward_date"] = date;
    }
}

using System.Globalization;
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
        var location = new JsonObject { ["latitude"] = Degrees(args, "latitude", 90), ["longitude"] = Degrees(args, "longitude", 180) };
        return incoming.Post(person, new JsonObject { ["location"] = location }, 0);
    }

    public JsonObject Sticker(Person person)
    {
        var file = messenger.Files.Add("sticker", "sticker.webp", "image/webp", Stickers.Smile, 512, 512);
        var sticker = new JsonObject { ["width"] = 512, ["height"] = 512, ["emoji"] = "😊", ["is_animated"] = false, ["is_video"] = false, ["type"] = "regular" };
        foreach (var (field, value) in file.AsFile())
        {
            sticker[field] = value?.DeepClone();
        }

        return incoming.Post(person, new JsonObject { ["sticker"] = sticker }, 0);
    }

    public JsonObject Forward(Person person, Arguments args)
    {
        var date = messenger.Now - 3600;
        var content = new JsonObject
        {
            ["forward_origin"] = new JsonObject { ["type"] = "hidden_user", ["sender_user_name"] = args.Text("from_name"), ["date"] = date },
            ["forward_sender_name"] = args.Text("from_name"),
            ["forward_date"] = date,
        };
        foreach (var (field, value) in Incoming.Written(TextRules.Typed(args.Text("text")), "text"))
        {
            content[field] = value?.DeepClone();
        }

        return incoming.Post(person, content, 0);
    }

    private static double Degrees(Arguments args, string name, double most) =>
        double.TryParse(args.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most
            ? degrees
            : throw ApiRefused.BadRequest($"{name} must be a number of degrees");
}

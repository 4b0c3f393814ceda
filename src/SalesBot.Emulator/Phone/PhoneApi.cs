using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Phone;

/// <summary>What the web phone and the tests call; no token, this machine only.</summary>
internal sealed class PhoneApi(Messenger messenger, CancellationToken stopping)
{
    public const string Prefix = "/phone/api/";
    private readonly PhoneEvents _events = new(messenger, stopping);
    private readonly PhoneQuiet _quiet = new(messenger, stopping);
    private readonly PhoneInline _inline = new(messenger, stopping);
    private readonly PhoneWriting _writing = new(messenger, new Incoming(messenger));
    private readonly PhoneSharing _sharing = new(messenger, new Incoming(messenger));
    private readonly PhonePresses _presses = new(messenger, new Incoming(messenger));

    public async Task HandleAsync(HttpContext context, string action)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            if (HttpMethods.IsGet(context.Request.Method))
            {
                await GetAsync(context, action);
            }
            else if (HttpMethods.IsPost(context.Request.Method))
            {
                var arguments = await ArgumentReader.ReadAsync(context.Request, context.RequestAborted);
                await Envelope.JsonAsync(context.Response, 200, await PostAsync(arguments, action, context.RequestAborted));
            }
            else
            {
                throw new ApiRefused(405, "Method Not Allowed");
            }
        }
        catch (ApiRefused refused)
        {
            await Envelope.RefusedAsync(context.Response, refused);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            await Envelope.RefusedAsync(context.Response, ApiRefused.BadRequest("a field has a value of the wrong type: " + e.Message));
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }

    private Task GetAsync(HttpContext context, string action)
    {
        var query = context.Request.Query;
        return action switch
        {
            "people" => Envelope.JsonAsync(context.Response, 200, PeopleList()),
            "chat" => Envelope.JsonAsync(context.Response, 200, Locked(() => PhoneChat.Describe(messenger, Person(Number(query["user"]))))),
            "events" => _events.StreamAsync(context, Locked(() => Person(Number(query["user"]))).Id),
            "file" => PhoneFile.SendAsync(messenger, context, query["id"].ToString()),
            "quiet" => _quiet.WaitAsync(context),
            _ => throw new ApiRefused(404, "Not Found"),
        };
    }

    private Task<JsonNode> PostAsync(Arguments args, string action, CancellationToken stop)
    {
        if (action == "inline")
        {
            return _inline.AskAsync(Locked(() => Person(args.Number("user"))), args, stop);
        }

        return Task.FromResult(Locked<JsonNode>(() => action switch
        {
            "people" => AddPerson(args),
            "raw" => PhoneRaw.Add(messenger, args),
            "send" => _writing.Send(Person(args.Number("user")), args),
            "press" => _presses.Press(Person(args.Number("user")), args),
            "edit" => _writing.Edit(Person(args.Number("user")), args),
            "upload" => _sharing.Upload(Person(args.Number("user")), args),
            "contact" => _sharing.Contact(Person(args.Number("user")), args),
            "location" => _sharing.Location(Person(args.Number("user")), args),
            "sticker" => _sharing.Sticker(Person(args.Number("user"))),
            "forward" => _sharing.Forward(Person(args.Number("user")), args),
            "block" => _presses.Block(Person(args.Number("user")), args.Flag("blocked")),
            "inline/choose" => _inline.Choose(Person(args.Number("user")), args),
            _ => throw new ApiRefused(404, "Not Found"),
        }));
    }

    private JsonArray PeopleList() => Locked(() => new JsonArray([.. messenger.People.All.Select(p => (JsonNode)p.AsListed())]));

    private JsonObject AddPerson(Arguments args)
    {
        var person = new Person(
            args.Number("id"),
            args.Has("first_name") ? args.Text("first_name") : throw ApiRefused.BadRequest("first_name is missing"),
            args.Has("last_name") ? args.Text("last_name") : null,
            args.Has("username") ? args.Text("username") : null,
            args.Text("role"));
        messenger.People.Add(person.Id > 0 ? person : throw ApiRefused.BadRequest("id must be a positive number"));
        return person.AsListed();
    }

    private Person Person(long id) => messenger.People.Find(id) ?? throw new ApiRefused(404, "Not Found: no such person");

    private T Locked<T>(Func<T> look)
    {
        lock (messenger.Gate)
        {
            return look();
        }
    }

    private static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

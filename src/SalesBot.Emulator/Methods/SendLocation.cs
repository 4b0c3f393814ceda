using System.Globalization;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Methods;

internal sealed class SendLocation : ApiMethod
{
    protected override Answer CarryOut(Call call) =>
        new(Outgoing.Post(call, new JsonObject { ["location"] = Place(call.Args, ApiRefused.BadRequest("wrong latitude or longitude specified")) }));

    /// <summary>A place in degrees.</summary>
    public static JsonObject Place(Arguments args, ApiRefused otherwise) => new()
    {
        ["latitude"] = Degrees(args.Text("latitude"), 90, otherwise),
        ["longitude"] = Degrees(args.Text("longitude"), 180, otherwise),
    };

    private static double Degrees(string text, double most, ApiRefused otherwise) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : throw otherwise;
}

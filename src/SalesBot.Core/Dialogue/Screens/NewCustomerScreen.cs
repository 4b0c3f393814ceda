using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record NewCustomerWords(Template Ask, [Holes("most")] Template NotAName);

/// <summary>Asks for the name of a new customer.</summary>
public sealed record NewCustomerScreen(Errand? Errand) : Screen, ISampled
{
    /// <summary>UTF-16 units.</summary>
    public const int MostName = 80;

    public override bool IsUnfinished() => Errand is not null;

    public override View Show(World world) => View.Of(world.Words.NewCustomer.Ask.With(), Buttons.Exit(world));

    public override Step React(Input input, World world) => input switch
    {
        Said(var text) when ContactFlow.Read(text, this, world) is { } step => step,
        Said(var name) when IsName(name) => Make(name, Errand, world),
        Said => Step.Stay(this, world.Words.NewCustomer.NotAName.With(("most", PersianDigits.Of(MostName)))),
        Pressed({ Verb: Verbs.Back }) => Step.To(new CustomersScreen(Errand, "", 0)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new NewCustomerScreen(Errand: null);

    /// <summary>Writes the customer down and opens him; a name that is none is asked for again.</summary>
    internal static Step Make(string name, Errand? errand, World world)
    {
        if (!IsName(name))
        {
            return Step.Stay(new NewCustomerScreen(errand), world.Words.NewCustomer.NotAName.With(("most", PersianDigits.Of(MostName))));
        }

        var id = new CustomerId(world.Ids.Next());
        var tidy = Tidy(name);
        return (errand ?? Errand.None).CarryOut(id, tidy, world, new AddCustomer(id, world.Seller.Id, tidy, errand?.Phone));
    }

    internal static bool IsName(string text) => text.Length <= MostName && text.Any(char.IsLetterOrDigit);

    // One line: a name with a line feed would break every list it stands in.
    internal static string Tidy(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

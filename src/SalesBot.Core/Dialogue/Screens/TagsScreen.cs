using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record TagsWords([Holes("customer")] Template Ask, [Holes("tag")] Template On, [Holes("tag")] Template Off, [Holes("most")] Template NotATag);

/// <summary>A customer's tags: a tap puts one on or takes it off, a typed one is added.</summary>
public sealed record TagsScreen(CustomerId Customer) : Screen, ISampled
{
    private const int MostLength = 30;
    private const int MostOffered = 12;

    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override View Show(World world)
    {
        var words = world.Words.Tags;
        var customer = world.Customer(Customer)!;
        return View.Of(
            words.Ask.With(("customer", customer.Name)),
            [
                .. Buttons.InRows(Offered(customer, world).Select(tag =>
                    new Button((customer.Facts.Tags.Contains(tag) ? words.On : words.Off).With(("tag", tag)).Plain, new Press(Verbs.Tag, ShortKey.Of(tag))))),
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world)
    {
        var tags = world.Customer(Customer)!.Facts.Tags;
        return input switch
        {
            Pressed({ Verb: Verbs.Tag } press) when Offered(world.Customer(Customer)!, world).FirstOrDefault(t => ShortKey.Of(t) == press.Argument) is { } tag =>
                Put(tags.Contains(tag) ? tags.Remove(tag) : tags.Add(tag), world),
            Pressed({ Verb: Verbs.Back }) => Step.To(new EditCustomerScreen(Customer)),
            Said(var text) when Split(text) is { IsEmpty: false } typed => Put([.. tags, .. typed], world),
            Said => Step.Stay(this, world.Words.Tags.NotATag.With(("most", PersianDigits.Of(MostLength)))),
            _ => Step.Stay(this, world.Words.Common.PressAButton),
        };
    }

    public static Screen Sample(World world) => new TagsScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id);

    private Step Put(ImmutableArray<string> tags, World world) => Step.To(this, new SetTags(Customer, world.Seller.Id, tags));

    private static IEnumerable<string> Offered(Customer customer, World world) => customer.Facts.Tags.Union(world.Book.Tags(world.Seller.Id, MostOffered)).Take(MostOffered);

    /// <summary>«#خوش‌حساب #تهران» or «خوش‌حساب، تهران»; without number sign or comma the whole is one tag. Empty when one of them is none.</summary>
    private static ImmutableArray<string> Split(string text)
    {
        ImmutableArray<string> tags = [.. text.Split(['#', '،', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return tags.All(tag => tag.Length <= MostLength && PersianText.Fold(tag).Length > 0) ? tags : [];
    }
}

using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record FactsWords(
    [Holes("company")] Template Company,
    [Holes("text")] Template Place,
    [Holes("phone")] Template Phone,
    [Holes("tags")] Template Tags,
    [Holes("seller")] Template Owner,
    [Holes("email")] Template Email,
    [Holes("day")] Template Birthday,
    [Holes("customer")] Template ReferredBy,
    [Holes("text")] Template ServiceTerms,
    [Holes("reason")] Template LeavingReason,
    string Archived,
    string Retail,
    string Wholesale,
    string Machinery,
    string Government,
    string Internal,
    string External);

/// <summary>What is known of a customer beside the persona, in as few lines as it takes.</summary>
internal static class Facts
{
    public static IEnumerable<Rich> Lines(Customer customer, World world)
    {
        var (words, facts) = (world.Words.Facts, customer.Facts);
        if (facts.Company is { } company)
        {
            yield return words.Company.With(("company", company));
        }

        var place = string.Join(" · ", new[] { facts.City, facts.Kind is { } kind ? Of(kind, words) : null, Of(facts.IsInternal, words) }.OfType<string>());
        if (place.Length > 0)
        {
            yield return words.Place.With(("text", place));
        }

        foreach (var phone in Phones(customer, world))
        {
            yield return phone;
        }

        if (!facts.Tags.IsEmpty)
        {
            yield return words.Tags.With(("tags", string.Join(" ", facts.Tags.Select(tag => $"#{tag}"))));
        }

        if (facts.Email is { } email)
        {
            yield return words.Email.With(("email", email));
        }

        if (facts.Birthday is { } birthday)
        {
            yield return words.Birthday.With(("day", PersianDate.Of(birthday)));
        }

        if (facts.ReferredBy is { } referrer)
        {
            yield return words.ReferredBy.With(("customer", referrer.Name));
        }

        if (facts.ServiceTerms is { } terms)
        {
            yield return words.ServiceTerms.With(("text", terms));
        }

        if (facts.LeavingReason is { } reason)
        {
            yield return words.LeavingReason.With(("reason", world.Words.Leaving.Say(reason)));
        }

        if (facts.Owner != world.Seller.Id)
        {
            yield return words.Owner.With(("seller", facts.OwnerName));
        }

        if (facts.IsArchived)
        {
            yield return words.Archived;
        }
    }

    public static IEnumerable<Rich> Phones(Customer customer, World world) => customer.Facts.Phones.Select(phone => world.Words.Facts.Phone.With(("phone", phone.Shown)));

    public static string Of(BusinessKind kind, FactsWords words) => kind switch
    {
        BusinessKind.Retail => words.Retail,
        BusinessKind.Wholesale => words.Wholesale,
        BusinessKind.Machinery => words.Machinery,
        BusinessKind.Government => words.Government,
    };

    public static string? Of(bool? isInternal, FactsWords words) => isInternal switch
    {
        true => words.Internal,
        false => words.External,
        null => null,
    };
}

using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>A phone number, shared or pasted: opens the customer who has it, as when a phone shows who is calling, or makes one.</summary>
internal static class ContactFlow
{
    // A message of more words than a name has is told, not dialled.
    private const int MostWordsOfName = 5;

    /// <summary>A contact from the address book.</summary>
    public static Step Take(string phone, string name, Screen here, World world) => PhoneNumber.Read(phone) is { } number
        ? Open(number, name, here, world)
        : Step.Stay(here, world.Words.NewPhone.NotANumber.With(("text", Clipped.To(phone, 40))));

    /// <summary>A number alone, or a name and a number; null for any other text.</summary>
    public static Step? Read(string text, Screen here, World world)
    {
        if (PhoneNumber.Read(text) is { } alone)
        {
            return Open(alone, "", here, world);
        }

        if (PhoneNumber.FindAll(text) is not [var (number, start, length)])
        {
            return null;
        }

        var name = string.Join(' ', $"{text[..start]} {text[(start + length)..]}".Split(NameEdges, StringSplitOptions.RemoveEmptyEntries));
        return name.Split(' ').Length <= MostWordsOfName && NewCustomerScreen.IsName(name) && world.Classifier.Classify(name) is null ? Open(number, name, here, world) : null;
    }

    private static readonly char[] NameEdges = [' ', '\n', '\t', '،', ',', ':', '-', '–', '(', ')', '؛'];

    private static Step Open(PhoneNumber number, string name, Screen here, World world) => world.Book.HolderOf(world.Seller.Id, number) switch
    {
        { IsSeen: true } holder => Step.To(new CustomerScreen(holder.Customer, IsCall: true)),
        { } holder => Step.Stay(here, world.Words.NewPhone.Colleagues.With(("seller", holder.OwnerName))),
        null => Step.To(new NewPhoneScreen(number, name, here is CustomerScreen { Customer: var open } ? open : null)),
    };
}

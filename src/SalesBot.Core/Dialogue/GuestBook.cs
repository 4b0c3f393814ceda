using System.Collections.Immutable;
using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

public sealed record OccasionFileWords(
    string FileName,
    [Holes("occasion", "messages", "mails")] Template Caption,
    string MessageSheet,
    string MailSheet,
    string Customer,
    string Mobile,
    string Email,
    string Seller,
    string Text);

/// <summary>Whom a text message or an e-mail goes to, with the text for each, ready for a panel that sends them.</summary>
public sealed record GuestBook(string Occasion, ImmutableArray<GuestRow> Messages, ImmutableArray<GuestRow> Mails)
{
    private const string Iran = "+98";

    /// <summary>Null where there is no such occasion.</summary>
    public static GuestBook? Read(OccasionId id, World world)
    {
        if (world.Books.Occasions.FindOccasion(world.Seller.Id, id) is not { } occasion)
        {
            return null;
        }

        return new GuestBook(occasion.Name, Rows(ChannelKind.Sms, i => i.Mobile is { } mobile ? Local(mobile) : null), Rows(ChannelKind.Email, i => i.Email));

        ImmutableArray<GuestRow> Rows(ChannelKind kind, Func<Invitee, string?> address) =>
        [
            .. world.Books.Occasions.Invitees(world.Seller.Id, id, kind, 0, int.MaxValue)
                .Select(i => address(i) is { } to ? new GuestRow(i.Name, to, i.OwnerName, OccasionText.Invitation(occasion, i.Name, world)) : null).OfType<GuestRow>(),
        ];
    }

    // As panels in Iran take it: 09121234567.
    private static string Local(PhoneNumber mobile) => mobile.Key.StartsWith(Iran, StringComparison.Ordinal) ? "0" + mobile.Key[Iran.Length..] : mobile.Key;
}

/// <param name="Address">A number or an e-mail address.</param>
public sealed record GuestRow(string Customer, string Address, string Seller, string Text);

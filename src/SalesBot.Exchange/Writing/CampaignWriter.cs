using System.Collections.Immutable;
using System.Globalization;
using SalesBot.Core.Campaigns;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Exchange;
using SalesBot.Core.Ports;
using SalesBot.Exchange.Books;

namespace SalesBot.Exchange.Writing;

/// <summary>Writes whom a campaign goes to as a workbook that panels for short messages take: one line each, with the text that he gets.</summary>
public sealed class CampaignWriter(CampaignsWords words)
{
    private const int NameWidth = 28;
    private const int NumberWidth = 18;
    private const int TextWidth = 80;

    /// <param name="text">With its hole.</param>
    public void Write(ImmutableArray<CampaignRecipient> recipients, string text, Stream stream)
    {
        ImmutableArray<Column> columns =
        [
            Column(words.ColumnName, NameWidth), Column(words.ColumnMobile, NumberWidth), Column(words.ColumnEmail, NameWidth), Column(words.ColumnSeller, NameWidth),
            Column(words.ColumnText, TextWidth, ColumnLook.Wrapped), Column(words.ColumnPages, NumberWidth, ColumnLook.Money),
        ];
        WorkbookWriter.Write([new WrittenSheet(words.Sheet, columns, [.. columns.Select(c => c.Headings(null!)[0])], recipients.Select(r => Line(r, text)))], stream);
    }

    private static ImmutableArray<Cell> Line(CampaignRecipient recipient, string text)
    {
        var filled = CampaignText.For(recipient.Name, text);
        var pages = SmsPages.Of(filled);
        return
        [
            new(recipient.Name), new(recipient.Mobile is { } mobile ? Local(mobile.Key) : ""), new(recipient.Email ?? ""), new(recipient.SellerName), new(filled),
            new(pages.ToString(CultureInfo.InvariantCulture), pages),
        ];
    }

    // As panels want it: 09121234567; foreign numbers with their plus.
    private static string Local(string key) => key.StartsWith("+98", StringComparison.Ordinal) ? $"0{key[3..]}" : key;

    private static Column Column(string heading, int width, ColumnLook look = ColumnLook.Text) => new(SheetKind.Customers, _ => [heading], width, Look: look);
}

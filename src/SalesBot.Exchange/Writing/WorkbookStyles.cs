using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using SalesBot.Exchange.Books;

namespace SalesBot.Exchange.Writing;

/// <summary>How the cells of our workbooks look; the numbers are what cells name the styles by.</summary>
internal static class WorkbookStyles
{
    public const uint Heading = 1;
    private const uint AsText = 49;
    private const uint InThousands = 3;

    public static uint Of(ColumnLook style) => style switch { ColumnLook.Text => 2, ColumnLook.Wrapped => 3, ColumnLook.Money => 4 };

    public static Stylesheet Sheet() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true, NumberFormatId = AsText, ApplyNumberFormat = true },
            Top(new CellFormat { NumberFormatId = AsText, ApplyNumberFormat = true }, isWrapped: false),
            Top(new CellFormat { NumberFormatId = AsText, ApplyNumberFormat = true }, isWrapped: true),
            Top(new CellFormat { NumberFormatId = InThousands, ApplyNumberFormat = true }, isWrapped: false)));

    private static CellFormat Top(CellFormat format, bool isWrapped)
    {
        format.ApplyAlignment = true;
        format.Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = isWrapped ? BooleanValue.FromBoolean(true) : null };
        return format;
    }
}

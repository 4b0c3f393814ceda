using System.Collections.Immutable;
using System.Globalization;

namespace SalesBot.Exchange.Files;

/// <summary>What a cell of a workbook holds, as text.</summary>
internal sealed class CellContents(ImmutableArray<string> texts, ImmutableArray<NumberFormat> formats, bool is1904)
{
    // Workbooks of old Macintoshes count days from 1904.
    private const int DaysTo1904 = 1462;

    /// <param name="type">The attribute t of the cell.</param>
    /// <param name="style">The attribute s of the cell.</param>
    public string Of(string? type, string? style, string value) => type switch
    {
        "s" => int.Parse(value, CultureInfo.InvariantCulture) is var i && i >= 0 && i < texts.Length ? texts[i] : throw new InvalidDataException($"the workbook has no text {i}"),
        "str" => CellText.Unescape(value),
        "b" => value == "1" ? "TRUE" : "FALSE",
        "e" => TableRow.FailedFormula + value,
        "d" => value,
        _ => value.Length == 0 ? "" : Number(value, style is not null && int.TryParse(style, CultureInfo.InvariantCulture, out var look) && look >= 0 && look < formats.Length ? formats[look] : default),
    };

    private string Number(string value, NumberFormat format)
    {
        var number = double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
        if ((format.IsDate || format.IsTime) && Date(number, format) is { } date)
        {
            return date;
        }

        // Spreadsheets show fifteen digits, which is what this conversion keeps.
        var plain = Math.Abs(number) < 1e28 ? ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture) : value;
        return format.Zeros > plain.Length && plain.All(char.IsAsciiDigit) ? plain.PadLeft(format.Zeros, '0') : plain;
    }

    private string? Date(double days, NumberFormat format)
    {
        if (days is < 0 or > 2_900_000)
        {
            return null;
        }

        var at = DateTime.FromOADate(is1904 ? days + DaysTo1904 : days);
        at = at.AddTicks(TimeSpan.TicksPerSecond / 2);
        var form = !format.IsDate && days < 1 ? "HH:mm:ss" : at.TimeOfDay < TimeSpan.FromSeconds(1) ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
        return at.ToString(form, CultureInfo.InvariantCulture);
    }
}

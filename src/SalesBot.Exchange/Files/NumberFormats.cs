using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SalesBot.Exchange.Files;

/// <summary>How a number of a workbook is shown.</summary>
/// <param name="Zeros">The least number of digits, for formats of zeros alone («00000000000» for phone numbers); 0 for every other.</param>
internal readonly record struct NumberFormat(bool IsDate, bool IsTime, int Zeros = 0);

internal static partial class NumberFormats
{
    /// <summary>One for each style that cells name by number.</summary>
    public static ImmutableArray<NumberFormat> Read(WorkbookStylesPart? part)
    {
        if (part?.Stylesheet is not { CellFormats: { } formats } sheet)
        {
            return [];
        }

        var codes = new Dictionary<uint, string>();
        foreach (var format in sheet.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format is { NumberFormatId.Value: var id, FormatCode.Value: { } code })
            {
                codes[id] = code;
            }
        }

        return [.. formats.Elements<CellFormat>().Select(f => f.NumberFormatId?.Value ?? 0).Select(id => codes.TryGetValue(id, out var code) ? Of(code) : Of(id))];
    }

    // ECMA-376 part 1, 18.8.30: the formats that have a number and no code.
    private static NumberFormat Of(uint id) => id switch
    {
        (>= 14 and <= 17) or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => new(IsDate: true, IsTime: false),
        22 => new(IsDate: true, IsTime: true),
        (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 => new(IsDate: false, IsTime: true),
        _ => default,
    };

    private static NumberFormat Of(string code)
    {
        // An elapsed time ([h]:mm) stands in brackets, as colours and locales do, and is a number.
        var signs = Literal().Replace(code.Split(';')[0], "").ToLowerInvariant();
        if (signs.Length > 1 && signs.All(c => c == '0'))
        {
            return new(false, false, signs.Length);
        }

        var isTime = signs.AsSpan().ContainsAny('h', 's');
        var isDate = signs.AsSpan().ContainsAny('y', 'd') || (!isTime && signs.Contains('m', StringComparison.Ordinal) && !signs.AsSpan().ContainsAny('0', '#'));
        return signs == "general" ? default : new(isDate, isTime);
    }

    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]")]
    private static partial Regex Literal();
}

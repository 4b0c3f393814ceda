using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>A button below a message.</summary>
/// <param name="Data">What comes back when it is pressed; at most <see cref="View.MostDataBytes"/> bytes of UTF-8.</param>
[method: JsonConstructor]
public sealed record Button(string Label, string Data)
{
    public Button(string label, Press press)
        : this(label, press.Code)
    {
    }
}

/// <summary>What the seller sees: text and rows of buttons, free of any platform's markup.</summary>
public sealed record View(Rich Text, ImmutableArray<ImmutableArray<Button>> Rows)
{
    /// <summary>Bot API: message text, 1 to 4096 characters after entity parsing.</summary>
    public const int MostCharacters = 4096;

    /// <summary>Bot API: callback_data, 1 to 64 bytes.</summary>
    public const int MostDataBytes = 64;

    /// <summary>A view whose lines keep their direction; empty rows are left out.</summary>
    public static View Of(Rich text, params IEnumerable<ImmutableArray<Button>> rows) =>
        new(text.GuardDirection(), [.. rows.Where(row => !row.IsEmpty)]);

    /// <summary>The same view with every button's data stamped with the serial number of its showing.</summary>
    public View Stamped(long serial) => this with
    {
        Rows = [.. Rows.Select(row => row.Select(b => b with { Data = ButtonData.Encode(serial, b.Data) }).ToImmutableArray())],
    };
}

/// <summary>Button data on the wire: the view's serial number, a dot, the press. Old and forged presses are told from the serial.</summary>
public static class ButtonData
{
    /// <summary>Of messages that the bot sends of its own accord: they belong to no step of the dialogue, and only links work in them.</summary>
    public const long NoSerial = 0;

    public static string Encode(long serial, string code) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{serial}.{code}");

    /// <summary>The parts, or null when the data is not ours.</summary>
    public static (long Serial, Press Press)? Decode(string? data)
    {
        var dot = data?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        return dot > 0 && dot + 1 < data!.Length
            && long.TryParse(data.AsSpan(0, dot), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var serial)
            ? (serial, Press.Of(data[(dot + 1)..]))
            : null;
    }
}

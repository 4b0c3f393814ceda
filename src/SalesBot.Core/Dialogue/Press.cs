namespace SalesBot.Core.Dialogue;

/// <summary>What a button does: a verb, and what it is about.</summary>
public sealed record Press(string Verb, string Argument = "")
{
    /// <summary>«verb» or «verb:argument», without the serial number of the view.</summary>
    public string Code => Argument.Length == 0 ? Verb : $"{Verb}:{Argument}";

    public static Press Of(string code)
    {
        var colon = code.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new Press(code) : new Press(code[..colon], code[(colon + 1)..]);
    }

    /// <summary>The argument as an id, or null: a press can be forged.</summary>
    public long? Number => long.TryParse(Argument, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}

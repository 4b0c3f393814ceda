namespace SalesBot.Core.Text;

/// <summary>One typed form of an ending, to be cut from the end of a word.</summary>
internal readonly record struct Cut(string Typed, Suffix Suffix)
{
    public static Cut Of(string typed, Suffix suffix, Letters letters) => new(
        letters.Fold(typed),
        suffix with { Written = suffix.Written.StartsWith('-') ? "-" + letters.Fold(suffix.Written[1..]) : letters.Fold(suffix.Written) });

    /// <param name="before">The kind of the ending that follows; only a kind that goes before it may stand here.</param>
    public bool Fits(SuffixKind? before, ulong halves, int length, bool typedOnly)
    {
        var isTyped = (halves >> length & 1) == 1;
        return (before is null || Suffix.Kind < before) && (isTyped || !typedOnly) && halves >> length <= (isTyped ? 1UL : 0UL);
    }

    public bool Takes(Form stem) => Suffix.Of.Contains(stem.Class) && Suffix.After.Contains(stem.Ending);
}

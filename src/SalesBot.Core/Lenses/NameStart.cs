namespace SalesBot.Core.Lenses;

/// <summary>In what way something typed begins a name, the best first.</summary>
internal enum NameStartKind
{
    Named,
    Name,
    Synonym,
    Near,
    Unsaid,
    None,
}

/// <summary>How what was typed begins a spelling, the better the smaller.</summary>
internal readonly record struct NameStart(NameStartKind Kind, int LettersLeft) : IComparable<NameStart>
{
    public static readonly NameStart Named = new(NameStartKind.Named, 0);
    public static readonly NameStart Unsaid = new(NameStartKind.Unsaid, 0);
    public static readonly NameStart None = new(NameStartKind.None, 0);

    public int CompareTo(NameStart other) => (Kind, LettersLeft).CompareTo((other.Kind, other.LettersLeft));
}

using SalesBot.Core.Text;

namespace SalesBot.Core.Campaigns;

/// <summary>A text to be sent to many, with the name of each filled in.</summary>
public static class CampaignText
{
    /// <summary>The hole for the name, as it stands in files.</summary>
    public const string Name = "{name}";

    /// <summary>The same hole as people read and write it.</summary>
    public const string NameInPersian = "{نام}";

    /// <summary>In UTF-16 units, with a name of usual length; two pages of Persian.</summary>
    public const int MostOfDraft = 134;

    /// <summary>A text of a team's own may be longer: three pages, and the name.</summary>
    public const int MostOfOwn = 400;

    /// <summary>As long as most names are.</summary>
    public const string UsualName = "آقای محمدی";

    public static string Shown(string text) => text.Replace(Name, NameInPersian, StringComparison.Ordinal);

    /// <summary>As it is kept, from what somebody typed: one hole, however it was written.</summary>
    public static string Kept(string typed) => typed.Replace(NameInPersian, Name, StringComparison.Ordinal).Replace("«نام»", Name, StringComparison.Ordinal).Replace("{ نام }", Name, StringComparison.Ordinal);

    /// <summary>True when a brace stands there that is not the hole of the name.</summary>
    public static bool HasOtherHoles(string kept) => kept.Replace(Name, "", StringComparison.Ordinal).AsSpan().ContainsAny('{', '}');

    public static string For(string name, string text) => text.Replace(Name, Direction.WithoutControls(name), StringComparison.Ordinal);

    /// <summary>How many short messages it takes for a name of usual length.</summary>
    public static int Pages(string text) => SmsPages.Of(For(UsualName, text));
}

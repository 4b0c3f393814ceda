using System.Text;

namespace SalesBot.Content;

/// <summary>From names of C# to names in files.</summary>
internal static class Casing
{
    /// <summary>«NearlyAlways» becomes «nearly-always».</summary>
    public static string Kebab(string name) => Split(name, '-');

    /// <summary>«FollowUp» becomes «follow_up».</summary>
    public static string Snake(string name) => Split(name, '_');

    private static string Split(string name, char joint)
    {
        var split = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && split.Length > 0)
            {
                split.Append(joint);
            }

            split.Append(char.ToLowerInvariant(c));
        }

        return split.ToString();
    }
}

namespace SalesBot.Core.Text;

/// <summary>Shortens text for a place with little room.</summary>
public static class Clipped
{
    /// <summary>At most <paramref name="most"/> UTF-16 units, the last being «…» where something was cut; never half a surrogate pair.</summary>
    public static string To(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd() + "…";
    }
}

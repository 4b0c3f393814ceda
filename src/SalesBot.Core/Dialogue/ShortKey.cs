using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>Names a tag or a city in the data of a button, which holds 64 bytes: 32 bits of FNV-1a of the folded text, in hexadecimal digits.</summary>
internal static class ShortKey
{
    public static string Of(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in PersianText.Fold(text))
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}

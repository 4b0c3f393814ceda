namespace SalesBot.Content.Spelling;

/// <summary>Shows a place in a long text by the words around it.</summary>
internal static class Surroundings
{
    private const int Reach = 12;

    public static string Of(string text, int index)
    {
        var start = Math.Max(0, index - Reach);
        var end = Math.Min(text.Length, index + Reach);

        // Whole words, where the cut went through one.
        if (start > 0 && text.IndexOf(' ', start, index - start) is >= 0 and var space && space < index - 1)
        {
            start = space + 1;
        }

        if (end < text.Length && text.LastIndexOf(' ', end - 1, end - index) is var last && last > index + 1)
        {
            end = last;
        }

        start += start < text.Length && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= end > start && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return Quoted.Of(text[start..end]);
    }
}

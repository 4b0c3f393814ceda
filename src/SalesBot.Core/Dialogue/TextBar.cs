namespace SalesBot.Core.Dialogue;

/// <summary>A bar of text: «▰▰▰▱▱▱▱▱». Its signs have no direction, so that it grows from the right in a Persian line.</summary>
internal static class TextBar
{
    private const int Cells = 8;

    /// <summary>As full as <paramref name="value"/> is of <paramref name="most"/>; with at least one cell full when there is anything.</summary>
    public static string Of(int value, int most)
    {
        var full = value <= 0 || most <= 0 ? 0 : Math.Clamp((int)Math.Round((double)value * Cells / most), 1, Cells);
        return new string('▰', full) + new string('▱', Cells - full);
    }
}

using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

/// <summary>What is to be done, in the room there is.</summary>
internal static class FollowUpText
{
    /// <summary>UTF-16 units that are kept.</summary>
    public const int Most = 500;

    /// <summary>One line; empty when nothing was said.</summary>
    public static string Line(FollowUp followUp, int most) =>
        Clipped.To(string.Join(' ', Direction.WithoutControls(followUp.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), most);

    /// <summary>«رضایی: پیش‌فاکتور», or the name alone.</summary>
    public static string WithName(FollowUp followUp, int most) => followUp.Text.Length == 0 ? followUp.CustomerName : $"{followUp.CustomerName}: {Line(followUp, most)}";

    /// <summary>Two messages are one thing to do.</summary>
    public static string Join(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : $"{first}\n{second}";
}

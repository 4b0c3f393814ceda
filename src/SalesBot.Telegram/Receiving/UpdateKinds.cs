namespace SalesBot.Telegram.Receiving;

/// <summary>The kinds of updates that the platform is asked for; my_chat_member would be added here and in <see cref="UpdateMapping"/>.</summary>
internal static class UpdateKinds
{
    private static readonly IReadOnlyList<string> Everywhere = ["message", "callback_query"];

    public static IReadOnlyList<string> Of(PlatformProfile profile) => profile.HasInlineMode ? [.. Everywhere, "inline_query"] : Everywhere;
}

namespace SalesBot.Emulator.Phone;

/// <summary>The one sticker of the phone.</summary>
internal static class Stickers
{
    /// <summary>One transparent pixel in WebP; phones draw the emoji.</summary>
    public static byte[] Smile { get; } =
        Convert.FromBase64String("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
}

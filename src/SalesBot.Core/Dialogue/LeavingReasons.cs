namespace SalesBot.Core.Dialogue;

internal static class LeavingReasons
{
    public static string InWords(string reason, World world) => reason;
}

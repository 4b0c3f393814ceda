namespace SalesBot.Core.Campaigns;

/// <summary>How many short messages a text is paid as: 3GPP TS 23.040 and 23.038. In UCS-2, which Persian needs, 70 units alone and 67 each where they are joined.</summary>
public static class SmsPages
{
    public const int Alone = 70;
    public const int Joined = 67;

    public static int Of(string text) => text.Length <= Alone ? 1 : ((text.Length - 1) / Joined) + 1;
}

using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;

namespace SalesBot.Core.Tests.Standings;

/// <summary>Histories for these tests; today is day 1000.</summary>
internal static class Buying
{
    public const int Today = 1000;
    public const int Year = 365;

    /// <summary>One Toman a purchase on each of the days.</summary>
    public static BuyingHistory On(params int[] days) => Of([.. days.Select(day => new Buy(day, Money.OfToman(1), null))]);

    public static BuyingHistory Of(params Buy[] buys) => BuyingHistory.Of(buys, Today, Year);

    /// <summary>Who bought once, today, for so much.</summary>
    public static BuyingHistory For(long toman, long? margin = null) => Of(new Buy(Today, Money.OfToman(toman), margin is { } of ? Money.OfToman(of) : null));
}

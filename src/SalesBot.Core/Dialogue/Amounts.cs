using SalesBot.Core.Purchases;

namespace SalesBot.Core.Dialogue;

internal static class Amounts
{
    public static string Short(Money amount, World world) => world.Words.Money.Brief(amount, Currency.Toman);
}

using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

internal static class Amounts
{
    public static string Short(Money amount, World world) => PersianDigits.Of(amount.Toman);
}

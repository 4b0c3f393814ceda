using SalesBot.Core.Ports;
using SalesBot.Telegram;

namespace SalesBot;

internal sealed class BotLinks(BotName name) : IStartLinks
{
    public Uri? To(string code) => name.StartLink(code);
}

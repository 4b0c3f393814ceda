using SalesBot.Core.Ports;

namespace SalesBot;

internal sealed class NoLinks : IStartLinks
{
    public Uri? To(string code) => null;
}

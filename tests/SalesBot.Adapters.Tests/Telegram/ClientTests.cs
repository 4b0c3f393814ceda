using SalesBot.Telegram;
using SalesBot.Telegram.Sending;

namespace SalesBot.Adapters.Tests.Telegram;

/// <summary>Tests that every client must pass: they run on our own, and in builds with another once more on that, by a subclass in its folder.</summary>
public abstract class ClientTests
{
    protected virtual ApiClient Client => ApiClient.Own;

    private protected Bench NewBench(SendRates? rates = null, params (string Key, string Value)[] settings) => new(rates, Client, settings);
}

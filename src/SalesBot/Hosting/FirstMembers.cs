using SalesBot.Core.Ports;

namespace SalesBot.Hosting;

/// <summary>Lets in those without whom nobody could come in: at the first start prints a code for the first admin, unless the settings name one.</summary>
internal sealed class FirstMembers(IRounds rounds, IOutbox outbox, IIdSource ids, TimeProvider clock, Microsoft.Extensions.Options.IOptions<AdminOptions> admins)
{
    private static readonly TimeSpan CodeHoldsFor = TimeSpan.FromDays(7);

    /// <param name="people">Members from the start, on a first start.</param>
    /// <exception cref="StoreException">The store cannot be read or written.</exception>
    public async Task AdmitAsync(IEnumerable<Enrol> people)
    {
        var now = clock.GetUtcNow();
        foreach (var person in people)
        {
            await outbox.PostAsync($"first:{person.Seller.Value}", person.Seller.Chat, now, [person], [], CancellationToken.None);
        }

        if (admins.Value.UserIds.Count > 0 || rounds.HasAdmin())
        {
            return;
        }

        var code = rounds.CodeOfFirstAdmin(now) ?? await OfferAsync(ids.NextSecret(), now);
        Console.Out.WriteLine($"No admin yet. Whoever first sends the bot this message becomes one (good for {CodeHoldsFor.Days} days):  /start {code}");
    }

    private async Task<string> OfferAsync(string code, DateTimeOffset now)
    {
        await outbox.PostAsync($"first-admin:{code}", new ChatId(0), now, [new OfferFirstAdmin(code, now + CodeHoldsFor)], [], CancellationToken.None);
        return code;
    }
}

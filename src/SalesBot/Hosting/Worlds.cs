using Microsoft.Extensions.Options;
using SalesBot.Core.Classify;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;

namespace SalesBot.Hosting;

/// <summary>What the dialogue may look at, as it is now.</summary>
internal sealed class Worlds(KnowledgeBase knowledge, ITextClassifier classifier, ISalesBook book, ITimeInWords time, IIdSource ids, TimeProvider clock, IOptions<BotOptions> options)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <param name="name">The person's name, or empty where there is none.</param>
    public World For(SellerId id, TeamId team, string name) =>
        new(knowledge, classifier, new Seller(id, team, name.Length > 0 ? name : knowledge.Words.Common.Nameless), clock.GetUtcNow(), _zone, book, time, ids);
}

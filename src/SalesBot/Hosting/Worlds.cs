using Microsoft.Extensions.Options;
using SalesBot.Core.Classify;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;

namespace SalesBot.Hosting;

/// <summary>What the dialogue may look at, as it is now.</summary>
internal sealed class Worlds(
    KnowledgeBase knowledge,
    ITextClassifiers classifiers,
    ISalesBook book,
    ITeamBook teams,
    IOccasionBook occasions,
    IClubBook club,
    ITimeInWords time,
    IIdSource ids,
    IStartLinks links,
    TimeProvider clock,
    IOptions<BotOptions> options,
    IOptions<AdminOptions> admins)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    public TimeZoneInfo ZoneOf(Team team) => team.Zone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : _zone;

    /// <param name="name">The person's name on the platform, or empty where there is none.</param>
    public World For(SellerId id, string name)
    {
        var called = name.Length > 0 ? name : knowledge.Words.Common.Nameless;
        var books = new Books(book, teams, occasions, club);
        return new World(knowledge, classifiers, new Seller(id, TeamId.First, called), null, admins.Value.UserIds.Contains(id.Value), clock.GetUtcNow(), _zone, books, time, ids, links).At(books);
    }
}

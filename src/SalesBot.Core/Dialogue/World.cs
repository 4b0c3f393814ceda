using SalesBot.Core.Classify;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>What a screen may look at: the knowledge, the words, the reader of messages, who asks, the time, and what is written about the customers.</summary>
/// <param name="Seller">Who asks. For who is no member <see cref="IsMember"/> is false, and the books hold nothing.</param>
/// <param name="IsOwner">The settings name this person as an admin of the whole bot.</param>
/// <param name="BotZone">Where the team has set no other.</param>
public sealed record World(
    KnowledgeBase Knowledge,
    ITextClassifiers Classifiers,
    Seller Seller,
    Team? OwnTeam,
    bool IsOwner,
    DateTimeOffset Now,
    TimeZoneInfo BotZone,
    Books Books,
    ITimeInWords Time,
    IIdSource Ids,
    IStartLinks Links)
{
    public Words Words => Knowledge.Words;

    public Lens Behaviour => Knowledge.Behaviour;

    public Interviewer Interviewer => Knowledge.Interviewer;

    /// <summary>Reads messages for the behaviour lens.</summary>
    public ITextClassifier Classifier => Classifiers.For(LensId.Behaviour) ?? SilentClassifier.Instance;

    public ISalesBook Book => Books.Sales;

    public bool IsMember => OwnTeam is not null;

    public Team Team => OwnTeam ?? new Team(Seller.Team, "", null, false, FollowUps.WorkingTime.Usual);

    public TimeZoneInfo Zone => OwnTeam?.Zone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : BotZone;

    /// <summary>The same, by the books of another moment: who asks may have become a member, or be none any more.</summary>
    public World At(Books books) => this with
    {
        Books = books,
        Seller = books.Teams.FindSeller(Seller.Id) ?? Seller with { Role = Role.Seller },
        OwnTeam = books.Teams.TeamOf(Seller.Id),
    };

    /// <summary>What the customer was last judged or said to be; null when nothing is known, or the content no longer has the type.</summary>
    public CustomerType? PersonaOf(Customer customer) => customer.Persona is { } verdict && Behaviour.TryFind(verdict.Type, out var type) ? type : null;

    /// <summary>What a message tells in a lens; null when it tells nothing there.</summary>
    public TextEvidence? EvidenceIn(LensId lens, string text) => Classifiers.For(lens)?.Classify(text);

    public Customer? Customer(CustomerId? id) => id is { } known ? Book.FindCustomer(Seller.Id, known) : null;

    /// <summary>«۲ ساعت پیش، ۳۰ آبان ۱۴۰۵».</summary>
    public string When(DateTimeOffset at) => $"{Time.Ago(at, Now)}، {PersianDate.Day(at, Zone)}";
}

using SalesBot.Core.Classify;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>What a screen may look at: the knowledge, the words, the reader of messages, who asks, the time, and what is written about the customers.</summary>
public sealed record World(
    KnowledgeBase Knowledge,
    ITextClassifier Classifier,
    Seller Seller,
    DateTimeOffset Now,
    TimeZoneInfo Zone,
    ISalesBook Book,
    ITimeInWords Time,
    IIdSource Ids)
{
    public Words Words => Knowledge.Words;

    public Lens Behaviour => Knowledge.Behaviour;

    public Interviewer Interviewer => Knowledge.Interviewer;

    /// <summary>What the customer was last judged or said to be; null when nothing is known, or the content no longer has the type.</summary>
    public CustomerType? PersonaOf(Customer customer) => customer.Persona is { } verdict && Behaviour.TryFind(verdict.Type, out var type) ? type : null;

    public Customer? Customer(CustomerId? id) => id is { } known ? Book.FindCustomer(Seller.Id, known) : null;

    /// <summary>«۲ ساعت پیش، ۳۰ آبان ۱۴۰۵».</summary>
    public string When(DateTimeOffset at) => $"{Time.Ago(at, Now)}، {PersianDate.Day(at, Zone)}";
}

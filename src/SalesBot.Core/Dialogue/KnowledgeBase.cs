using System.Collections.Immutable;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>All that resources/ holds: lenses, interviews, words, and the tables of spelling. Loaded once, validated as a whole.</summary>
public sealed record KnowledgeBase(ImmutableArray<Lens> Lenses, ImmutableArray<Interviewer> Interviews, Words Words, Normaliser Normaliser)
{
    /// <summary>Finds a type of the behaviour lens by what people call it.</summary>
    public Lookup Lookup { get; } = new(Lenses.First(l => l.Id == LensId.Behaviour));

    public Lens Behaviour => Lenses.First(l => l.Id == LensId.Behaviour);

    public Interviewer Interviewer => Interviews.First(i => i.Lens.Id == LensId.Behaviour);
}

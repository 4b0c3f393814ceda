using System.Collections.Immutable;
using SalesBot.Core.Advice;
using SalesBot.Core.Classify;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Search;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>All that resources/ holds: lenses, interviews, words, the tables of spelling, and examples of messages. Loaded once, validated as a whole.</summary>
public sealed record KnowledgeBase(ImmutableArray<Lens> Lenses, ImmutableArray<Interviewer> Interviews, Words Words, Normaliser Normaliser, ImmutableArray<ExampleSet> Examples)
{
    public AdviceTable Advice { get; init; } = AdviceTable.Empty;

    /// <summary>Finds a type of the behaviour lens by what people call it.</summary>
    public Lookup Lookup { get; } = new(Lenses.First(l => l.Id == LensId.Behaviour));

    /// <summary>Reads notes for searching and searches alike.</summary>
    public SearchReader SearchReader { get; } = new(Normaliser);

    public SearchParser SearchParser => new(SearchReader, Lookup);

    public Lens? LensOf(LensId id) => Lenses.FirstOrDefault(l => l.Id == id);

    public Lens Behaviour => Lenses.First(l => l.Id == LensId.Behaviour);

    public Interviewer Interviewer => Interviews.First(i => i.Lens.Id == LensId.Behaviour);

    /// <summary>The classifier for a lens, trained on its examples; takes a noticeable part of a second, so keep it. Null when the lens has no examples.</summary>
    public TextClassifier? TrainClassifier(LensId lens) =>
        Examples.FirstOrDefault(e => e.Lens == lens) is { } set ? TextClassifier.Train(Lenses.First(l => l.Id == lens), set.Examples, Normaliser) : null;
}

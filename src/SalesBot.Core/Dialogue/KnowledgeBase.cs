using System.Collections.Immutable;
using SalesBot.Core.Advice;
using SalesBot.Core.Campaigns;
using SalesBot.Core.Classify;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Search;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>All that resources/ holds: lenses, interviews, words, the tables of spelling, and examples of messages. Loaded once, validated as a whole.</summary>
public sealed record KnowledgeBase(ImmutableArray<Lens> Lenses, ImmutableArray<Interviewer> Interviews, Words Words, Normaliser Normaliser, ImmutableArray<ExampleSet> Examples)
{
    /// <summary>Drafts of texts, in the order of the stages.</summary>
    public ImmutableArray<Campaign> Campaigns { get; init; } = [];

    public AdviceTable Advice { get; init; } = AdviceTable.Empty;

    /// <summary>Finds a type of any lens by what people call it, behaviour first.</summary>
    public Lookup Lookup { get; } = new([.. Lenses.OrderBy(l => l.Id != LensId.Behaviour)]);

    /// <summary>Reads notes for searching and searches alike.</summary>
    public SearchReader SearchReader { get; } = new(Normaliser);

    public SearchParser SearchParser => new(SearchReader, Lookup);

    public Lens? LensOf(LensId id) => Lenses.FirstOrDefault(l => l.Id == id);

    public Lens Behaviour => Lenses.First(l => l.Id == LensId.Behaviour);

    public Interviewer Interviewer => Interviews.First(i => i.Lens.Id == LensId.Behaviour);

    public (Lens Lens, CustomerType Type)? FindType(TypeId id)
    {
        foreach (var lens in Lenses)
        {
            if (lens.TryFind(id, out var type))
            {
                return (lens, type);
            }
        }

        return null;
    }

    /// <summary>What tells nothing of a customer tells nothing in any lens: messages without evidence that a lens learns beside its own examples.</summary>
    public ImmutableArray<Example> SilentBeside(ExampleSet set) =>
        set.Lens == LensId.Behaviour
            ? []
            : [.. (Examples.FirstOrDefault(e => e.Lens == LensId.Behaviour)?.Examples ?? []).Where(e => e.Type is null).ExceptBy(set.Examples.Select(e => e.Text), e => e.Text)];

    /// <summary>The classifier for a lens, trained on its examples; takes seconds, so keep it. Null when the lens has no examples.</summary>
    public TextClassifier? TrainClassifier(LensId lens) =>
        Examples.FirstOrDefault(e => e.Lens == lens) is { } set
            ? TextClassifier.Train(Lenses.First(l => l.Id == lens), set.Examples.Concat(SilentBeside(set)), Normaliser, Tuning.Of(lens))
            : null;
}

using System.Collections.Immutable;
using SalesBot.Core.Lenses;

namespace SalesBot.Core.Interview;

public readonly record struct QuestionId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct OptionId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>How likely a customer of a type is to earn an answer, in words that a sales trainer can judge.</summary>
public enum Level
{
    Never,
    Rarely,
    Sometimes,
    Often,
    NearlyAlways,
}

/// <summary>One answer that can be tapped.</summary>
/// <param name="Reason">How the answer reads as a reason of the verdict.</param>
/// <param name="Levels">One level for each type of the lens, in the lens's order.</param>
public sealed record Option(OptionId Id, string Text, string Reason, ImmutableArray<Level> Levels);

/// <summary>What the program may know by itself, so that a question need not be asked.</summary>
public enum QuestionFact
{
    None,

    /// <summary>The tier of the pyramid that he buys in. Options are the types of the lens value, and none for who has bought nothing.</summary>
    Value,

    /// <summary>Whether he has brought other customers. Options are none and some.</summary>
    Referrals,
}

/// <summary>A multiple-choice question about what the seller has seen or heard; «نمی‌دانم» is always possible and is not among the options.</summary>
public sealed class Question
{
    private readonly double[][] _likelihoods;

    public Question(QuestionId id, LensId lens, string ask, ImmutableArray<Option> options, QuestionFact fact = QuestionFact.None)
    {
        Id = id;
        Lens = lens;
        Ask = ask;
        Options = options;
        Fact = fact;
        _likelihoods = Normalise(options);
    }

    public QuestionId Id { get; }

    public LensId Lens { get; }

    public string Ask { get; }

    public ImmutableArray<Option> Options { get; }

    public QuestionFact Fact { get; }

    /// <summary>Position of the option, or -1.</summary>
    public int PositionOf(OptionId id)
    {
        for (var i = 0; i < Options.Length; i++)
        {
            if (Options[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>P(option | type) for each type in the lens's order, before any noise floor; over the options of one type they sum to 1.</summary>
    public ReadOnlySpan<double> Likelihoods(int option) => _likelihoods[option];

    private static double[][] Normalise(ImmutableArray<Option> options)
    {
        var types = options[0].Levels.Length;
        var table = options.Select(o => o.Levels.Select(LevelWeights.Of).ToArray()).ToArray();
        for (var type = 0; type < types; type++)
        {
            var total = table.Sum(row => row[type]);
            foreach (var row in table)
            {
                row[type] /= total;
            }
        }

        return table;
    }
}

/// <summary>
/// What the words of <see cref="Level"/> weigh against each other within one type's column of a question. Chosen so that after dividing by
/// the column's sum the words still mean what they say: «nearly always» beside four «rarely» is 85 %, «often» beside one «sometimes» and
/// three «rarely» 65 %. What other weights do to the interview is in docs/adr/0005-level-weights.md.
/// </summary>
public static class LevelWeights
{
    public static double Of(Level level) => level switch
    {
        Level.Never => 1,
        Level.Rarely => 4,
        Level.Sometimes => 18,
        Level.Often => 55,
        Level.NearlyAlways => 90,
    };
}

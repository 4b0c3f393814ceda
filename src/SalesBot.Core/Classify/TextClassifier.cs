using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Text;

namespace SalesBot.Core.Classify;

/// <summary>
/// Reads one message of a seller and says what type of customer it speaks of, or that it does not say. Average of naive Bayes and logistic
/// regression, chosen by measurement (docs/adr/0006-classifier.md). May be used from several threads.
/// </summary>
public sealed class TextClassifier : ITextClassifier
{
    // How sharply each method speaks, so that both have the same say. Measured on predictions for examples held out: `salesbot measure` prints what fits.
    private const float BayesShare = 1 / 1.3f;
    private const float RegressionShare = 1 / 0.7f;

    // Share of messages that are not what they look like: no sentence may settle a verdict for good.
    private const double Noise = 0.02;

    // In a long message one clause may tell what the others drown: from so many words on, each clause is read by itself too.
    private const int LongMessage = 24;
    private const int ShortestClause = 3;

    // Below this, not one clause has anything to add.
    private const double LeastTold = 1e-6;

    private readonly Normaliser _normaliser;
    private readonly Vocabulary _vocabulary;
    private readonly ClassWeights _weights;
    private readonly int _types;

    private TextClassifier(Normaliser normaliser, Vocabulary vocabulary, ClassWeights weights, int types) =>
        (_normaliser, _vocabulary, _weights, _types) = (normaliser, vocabulary, weights, types);

    public static TextClassifier Train(Lens lens, IEnumerable<Example> examples, Normaliser normaliser, Tuning tuning)
    {
        var all = examples.Concat(OwnWords(lens)).ToList();
        var classes = all.ConvertAll(e => e.Type is { } type ? lens.PositionOf(type) : lens.Types.Length);
        var tokens = all.ConvertAll(e => normaliser.Normalise(e.Text).Tokens);
        var vocabulary = Vocabulary.Learn(tokens.Select(FeatureReader.Read));
        var vectors = tokens.ConvertAll(t => vocabulary.Vector(FeatureReader.Read(t)));
        var weightOf = WeightsOf(classes, lens.Types.Length, tuning.NoEvidenceShare);
        var weights = LogisticRegression.Train(vectors, classes, weightOf, vocabulary.Count);
        weights.Scale(RegressionShare);
        NaiveBayes.AddTo(weights, vectors, classes, weightOf, vocabulary.Count, BayesShare);
        weights.Scale((float)(1 / tuning.Temperature));
        return new TextClassifier(normaliser, vocabulary, weights, lens.Types.Length);
    }

    /// <summary>Writes what training came to; <see cref="Read(BinaryReader, Lens, Normaliser)"/> makes the same classifier of it.</summary>
    public void Write(BinaryWriter writer)
    {
        _vocabulary.Write(writer);
        _weights.Write(writer);
    }

    /// <param name="reader">What was written for the same lens and the same program.</param>
    /// <exception cref="EndOfStreamException">Something is missing.</exception>
    public static TextClassifier Read(BinaryReader reader, Lens lens, Normaliser normaliser)
    {
        var vocabulary = Vocabulary.Read(reader);
        var weights = new ClassWeights(vocabulary.Count, lens.Types.Length + 1);
        weights.Read(reader);
        return new TextClassifier(normaliser, vocabulary, weights, lens.Types.Length);
    }

    public TextEvidence? Classify(string text)
    {
        var read = Read(text);
        var top = read.Probabilities.AsSpan().IndexOf(read.Probabilities.Max());
        return top == _types
            ? null
            : new TextEvidence(LikelihoodsOf(read.Probabilities), Reasons.For(top, read.Tokens, read.Features, read.Places, _vocabulary, _weights));
    }

    /// <summary>Probability of each type in the lens's order, and last that the message tells nothing; they sum to 1.</summary>
    public ImmutableArray<double> Probabilities(string text) => [.. Read(text).Probabilities];

    private (ImmutableArray<Token> Tokens, List<Feature> Features, int[] Places, double[] Probabilities) Read(string text)
    {
        var tokens = _normaliser.Normalise(text).Tokens;
        var features = FeatureReader.Read(tokens);
        var places = _vocabulary.PlacesOf(features);
        var probabilities = ProbabilitiesOf(tokens, features, places);
        var clauses = tokens.Length < LongMessage ? [] : Clauses(tokens);
        if (clauses.Count > 1)
        {
            Blend(probabilities, clauses.ConvertAll(ProbabilitiesOf));
        }

        return (tokens, features, places, probabilities);
    }

    private double[] ProbabilitiesOf(ImmutableArray<Token> tokens)
    {
        var features = FeatureReader.Read(tokens);
        return ProbabilitiesOf(tokens, features, _vocabulary.PlacesOf(features));
    }

    private double[] ProbabilitiesOf(ImmutableArray<Token> tokens, List<Feature> features, int[] places)
    {
        var probabilities = new double[_types + 1];
        if (!tokens.Any(t => t.Kind is TokenKind.Word or TokenKind.Verb))
        {
            // Not one Persian word: numbers, emoji, other scripts.
            probabilities[_types] = 1;
            return probabilities;
        }

        Span<float> scores = stackalloc float[_weights.Stride];
        _weights.Score(_vocabulary.Vector(features, places), FeatureReader.Heard(tokens), scores);
        _weights.SoftMax(scores);
        for (var k = 0; k <= _types; k++)
        {
            probabilities[k] = scores[k];
        }

        return probabilities;
    }

    /// <summary>What stands between breaks; too little to be read alone goes with what follows.</summary>
    private static List<ImmutableArray<Token>> Clauses(ImmutableArray<Token> tokens)
    {
        var clauses = new List<ImmutableArray<Token>>();
        var start = 0;
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].AfterBreak && i - start >= ShortestClause && tokens.Length - i >= ShortestClause)
            {
                clauses.Add(tokens[start..i]);
                start = i;
            }
        }

        clauses.Add(tokens[start..]);
        return clauses;
    }

    /// <summary>Geometric mean of the whole's reading and the clauses': these tell nothing only when none of them does.</summary>
    private static void Blend(double[] whole, List<double[]> clauses)
    {
        var nothing = whole.Length - 1;
        var allSilent = clauses.Aggregate(1.0, (product, clause) => product * clause[nothing]);
        var told = clauses.Sum(clause => 1 - clause[nothing]);
        if (told < LeastTold)
        {
            return;
        }

        var total = 0.0;
        for (var k = 0; k < whole.Length; k++)
        {
            var heard = k == nothing ? allSilent : (1 - allSilent) * clauses.Sum(clause => clause[k]) / told;
            whole[k] = Math.Sqrt(whole[k] * heard);
            total += whole[k];
        }

        for (var k = 0; k < whole.Length; k++)
        {
            whole[k] /= total;
        }
    }

    /// <summary>From <see cref="Probabilities"/> to likelihoods of the types: in so far as the message tells nothing, it is equally likely of every type.</summary>
    public static ImmutableArray<double> LikelihoodsOf(ReadOnlySpan<double> probabilities)
    {
        var types = probabilities.Length - 1;
        var even = (Noise * (1 - probabilities[types])) + probabilities[types];
        var likelihoods = new double[types];
        for (var k = 0; k < types; k++)
        {
            likelihoods[k] = ((1 - Noise) * probabilities[k]) + (even / types);
        }

        var most = likelihoods.Max();
        return [.. likelihoods.Select(l => l / most)];
    }

    /// <summary>Every type has the same say, however many examples it has; on average an example weighs 1.</summary>
    private static float[] WeightsOf(List<int> classes, int types, double noEvidenceShare)
    {
        var weights = new float[types + 1];
        for (var k = 0; k <= types; k++)
        {
            var share = k == types ? noEvidenceShare : (1 - noEvidenceShare) / types;
            weights[k] = (float)(share * classes.Count / Math.Max(1, classes.Count(c => c == k)));
        }

        return weights;
    }

    /// <summary>What the lens itself says of its types is an example too.</summary>
    private static IEnumerable<Example> OwnWords(Lens lens) =>
        from type in lens.Types
        from text in type.Signs.SelectMany(s => s.Phrases.Prepend(s.Text)).Concat(type.Script.Objections.Select(o => o.Hears)).Concat(type.Synonyms).Append(type.Name).Append(type.Gist)
        select new Example(text, type.Id, "");
}

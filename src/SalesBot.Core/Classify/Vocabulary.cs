using System.Runtime.CompilerServices;

namespace SalesBot.Core.Classify;

/// <summary>A message as numbers: places in the vocabulary and their values; a place may stand twice, as words and as letters.</summary>
internal sealed record SparseVector(int[] Places, float[] Values);

/// <summary>All features seen in training, each with its rarity: the logarithm of how many messages there are for each that has it.</summary>
internal sealed class Vocabulary
{
    // Words weigh a little more than runs of letters; by cross-validation (docs/adr/0006-classifier.md).
    private const float WordLength = 1.3f;
    private const float LetterLength = 1;

    private readonly PlaceTable _table = new();
    private readonly float[] _rarity;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vocabulary(IReadOnlyList<List<Feature>> messages, out int[][] places)
    {
        var last = new List<int>();
        var counts = new List<int>();
        places = new int[messages.Count][];
        for (var m = 0; m < messages.Count; m++)
        {
            places[m] = new int[messages[m].Count];
            for (var i = 0; i < places[m].Length; i++)
            {
                var place = places[m][i] = _table.FindOrAdd(messages[m][i].Hash);
                if (place == counts.Count)
                {
                    last.Add(-1);
                    counts.Add(0);
                }

                counts[place] += last[place] == m ? 0 : 1;
                last[place] = m;
            }
        }

        _rarity = [.. counts.Select(count => (float)Math.Log(1 + ((double)messages.Count / count)))];
    }

    public int Count => _rarity.Length;

    /// <summary>The vocabulary of the messages, and the messages in it.</summary>
    public static (Vocabulary Vocabulary, List<SparseVector> Vectors) Learn(IReadOnlyList<List<Feature>> messages)
    {
        var vocabulary = new Vocabulary(messages, out var places);
        return (vocabulary, [.. messages.Select((features, m) => vocabulary.Vector(features, places[m]))]);
    }

    public float Rarity(int place) => _rarity[place];

    /// <summary>Place of each feature, -1 for those that training never saw.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int[] PlacesOf(List<Feature> features)
    {
        var places = new int[features.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = _table.Find(features[i].Hash);
        }

        return places;
    }

    /// <summary>1 + log of how often, times rarity; words and letters each brought to their length. Features never seen are left out.</summary>
    /// <param name="placesOf">As <see cref="PlacesOf"/> has them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public SparseVector Vector(List<Feature> features, int[] placesOf)
    {
        var places = new int[features.Count];
        var values = new float[features.Count];
        var count = 0;
        foreach (var kind in (ReadOnlySpan<FeatureKind>)[FeatureKind.Words, FeatureKind.Letters])
        {
            var from = count;
            for (var i = 0; i < placesOf.Length; i++)
            {
                if (placesOf[i] >= 0 && features[i].Kind == kind)
                {
                    (places[count], values[count]) = (placesOf[i], features[i].Value);
                    count++;
                }
            }

            count = from + Merge(places.AsSpan(from..count), values.AsSpan(from..count), kind is FeatureKind.Words ? WordLength : LetterLength);
        }

        return new SparseVector(places[..count], values[..count]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Merge(Span<int> places, Span<float> values, float length)
    {
        places.Sort(values);
        var count = 0;
        var squares = 0f;
        for (var i = 0; i < places.Length;)
        {
            var (place, sum) = (places[i], 0f);
            for (; i < places.Length && places[i] == place; i++)
            {
                sum += values[i];
            }

            var value = (sum > 1 ? 1 + MathF.Log(sum) : sum) * _rarity[place];
            squares += value * value;
            (places[count], values[count]) = (place, value);
            count++;
        }

        var scale = squares > 0 ? length / MathF.Sqrt(squares) : 0;
        foreach (ref var value in values[..count])
        {
            value *= scale;
        }

        return count;
    }
}

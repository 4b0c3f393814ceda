using System.Runtime.CompilerServices;

namespace SalesBot.Core.Classify;

/// <summary>A message as numbers: places in the vocabulary and their values; a place stands once.</summary>
internal sealed record SparseVector(int[] Places, float[] Values);

/// <summary>All features that training saw in three messages or more, each with its rarity: the logarithm of how many messages there are for each that has it.</summary>
internal sealed class Vocabulary
{
    // Words weigh a little more than runs of letters; by cross-validation (docs/adr/0006-classifier.md).
    private const float WordLength = 1.3f;
    private const float LetterLength = 1;

    // What one or two messages alone have makes most of the vocabulary and does not help (docs/adr/0006-classifier.md).
    private const int FewestMessages = 3;

    private readonly PlaceTable _table;
    private readonly float[] _rarity;

    private Vocabulary(PlaceTable table, float[] rarity) => (_table, _rarity) = (table, rarity);

    public int Count => _rarity.Length;

    /// <param name="messages">Features of each message, listed twice, for all at once would not fit into the memory that the classifier may take.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vocabulary Learn(IEnumerable<List<Feature>> messages)
    {
        var seen = new PlaceTable();
        var last = new List<int>();
        var counts = new List<int>();
        var number = 0;
        foreach (var features in messages)
        {
            number++;
            foreach (var feature in features)
            {
                var place = seen.FindOrAdd(feature.Hash);
                if (place == counts.Count)
                {
                    last.Add(0);
                    counts.Add(0);
                }

                counts[place] += last[place] == number ? 0 : 1;
                last[place] = number;
            }
        }

        var table = new PlaceTable();
        var rarity = new List<float>();
        foreach (var (hash, place) in seen.InOrder().Where(entry => counts[entry.Place] >= FewestMessages))
        {
            table.FindOrAdd(hash);
            rarity.Add((float)Math.Log(1 + ((double)number / counts[place])));
        }

        return new Vocabulary(table, [.. rarity]);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        foreach (var (hash, place) in _table.InOrder())
        {
            writer.Write(hash);
            writer.Write(_rarity[place]);
        }
    }

    public static Vocabulary Read(BinaryReader reader)
    {
        var table = new PlaceTable();
        var rarity = new float[reader.ReadInt32()];
        for (var place = 0; place < rarity.Length; place++)
        {
            table.FindOrAdd(reader.ReadUInt32());
            rarity[place] = reader.ReadSingle();
        }

        return new Vocabulary(table, rarity);
    }

    public float Rarity(int place) => _rarity[place];

    /// <summary>Place of each feature, -1 for those that the vocabulary does not have.</summary>
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

    public SparseVector Vector(List<Feature> features) => Vector(features, PlacesOf(features));

    /// <summary>1 + log of how often, times rarity; words and letters each brought to their length. Features without a place are left out.</summary>
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

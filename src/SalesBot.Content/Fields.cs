using System.Collections.Immutable;
using System.Globalization;
using SalesBot.Content.Yaml;

namespace SalesBot.Content;

/// <summary>
/// Reads a group of keys, and reports keys that are missing, unknown or of the wrong kind. What cannot be read comes back
/// empty, so that reading goes on to the next problem.
/// </summary>
internal sealed class Fields
{
    private readonly MapNode? _map;
    private readonly Dictionary<string, Node> _values = new(StringComparer.Ordinal);

    /// <param name="map">Null when there is nothing to read; the reason has been reported, and every key is silently empty.</param>
    /// <param name="keys">All keys that may stand here, in the order in which messages name them.</param>
    public Fields(MapNode? map, params ImmutableArray<string> keys)
    {
        _map = map;
        foreach (var (key, value) in map?.Entries ?? [])
        {
            if (keys.Contains(key))
            {
                _values.Add(key, value);
            }
            else
            {
                value.File.Report(value.Line, value.Path, $"is not a key that may stand here; the keys are {string.Join(", ", keys)}");
            }
        }
    }

    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>The value of the key, or null when it is missing, which has been reported.</summary>
    public Node? Find(string key)
    {
        if (_values.TryGetValue(key, out var value))
        {
            return value;
        }

        if (_map is not null)
        {
            var path = _map.Path.Length == 0 ? key : $"{_map.Path}.{key}";
            _map.File.Report(_map.Line, path, "is missing; add this key");
        }

        return null;
    }

    public string Text(string key, TextRule rule) => TextOf(Find(key), rule);

    public ImmutableArray<string> Texts(string key, Amount amount, TextRule rule) => [.. Each(key, amount).Select(item => TextOf(item, rule))];

    /// <summary>A short word for the program, not for readers: an id or a number; "" when there is none.</summary>
    public string Word(string key) => WordOf(Find(key));

    public ImmutableArray<string> Words(string key, Amount amount) => [.. Each(key, amount).Select(WordOf)];

    /// <summary>The items of a list, whatever they are.</summary>
    public ImmutableArray<Node> Each(string key, Amount amount)
    {
        var node = Find(key);
        if (node is not ListNode list)
        {
            ReportKind(node, "a list: one line for each item, beginning with \"- \"");
            return [];
        }

        if (!amount.Holds(list.Items.Length))
        {
            list.Report($"has {(list.Items.Length == 1 ? "1 item" : $"{list.Items.Length} items")}; write {amount}");
        }

        return list.Items;
    }

    public Fields Group(string key, params ImmutableArray<string> keys) => GroupOf(Find(key), keys);

    public double Number(string key, double least, double most) => Measure(key, least, most, NumberStyles.AllowDecimalPoint, "a number");

    public int Count(string key, int least, int most) => (int)Measure(key, least, most, NumberStyles.None, "a whole number");

    public static Fields GroupOf(Node? node, params ImmutableArray<string> keys)
    {
        if (node is not MapNode)
        {
            ReportKind(node, $"these keys under it: {string.Join(", ", keys)}");
        }

        return new Fields(node as MapNode, keys);
    }

    public static string TextOf(Node? node, TextRule rule)
    {
        if (node is TextNode text)
        {
            return rule.Check(text);
        }

        ReportKind(node, "a text");
        return "";
    }

    private double Measure(string key, double least, double most, NumberStyles styles, string kind)
    {
        var word = Word(key);
        if (double.TryParse(word, styles, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        if (word.Length > 0)
        {
            _values[key].Report(string.Create(CultureInfo.InvariantCulture, $"is {Quoted.Of(word)}; write {kind} from {least} to {most}"));
        }

        return least;
    }

    private static string WordOf(Node? node)
    {
        if (node is TextNode { Text.Length: > 0 } text)
        {
            return text.Text;
        }

        ReportKind(node, "one word");
        return "";
    }

    private static void ReportKind(Node? node, string wanted) => node?.Report($"is {node.Kind}; write {wanted}");
}

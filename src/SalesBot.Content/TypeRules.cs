using SalesBot.Content.Yaml;

namespace SalesBot.Content;

/// <summary>What the texts of the types of one lens must be, each by itself and beside each other.</summary>
internal sealed class TypeRules
{
    private static readonly TextRule Phrase = new() { Words = new Amount(2, 5) };

    private readonly List<(string Text, Node Node)> _names = [];
    private readonly List<(string Text, Node Node)> _synonyms = [];

    private readonly Distinct _said = new("write another sentence, no two types may say the same");

    public TypeRules()
    {
        Phrases = Phrase with { Among = new Distinct("write another phrase, each must point to one type") };
        Said = new TextRule { IsSaid = true, Among = _said };
        Instruction = new TextRule { Among = _said };
        Opening = Said with { MostCharacters = 160 };
        Answer = Said with { MostCharacters = 260 };
    }

    public Distinct Emoji { get; } = new("choose another, each type has its own");

    public TextRule Synonym { get; } = new() { Words = new Amount(1, 3), MayBeLatin = true };

    public TextRule Phrases { get; }

    /// <summary>A sentence said verbatim to the customer, or by him.</summary>
    public TextRule Said { get; }

    public TextRule Opening { get; }

    public TextRule Answer { get; }

    /// <summary>Advice that may hold a sentence between « and ».</summary>
    public TextRule Instruction { get; }

    public void AddName(string text, Node? node) => Add(_names, text, node);

    public void AddSynonym(string text, Node node) => Add(_synonyms, text, node);

    /// <summary>Names before synonyms, of all types: a synonym that is another type's name is the mistake, not the name.</summary>
    public void CheckNames()
    {
        var distinct = new Distinct("one name must lead to one type", asNames: true);
        foreach (var (text, node) in _names.Concat(_synonyms))
        {
            distinct.Claim(text, node);
        }
    }

    private static void Add(List<(string Text, Node Node)> list, string text, Node? node)
    {
        if (node is not null)
        {
            list.Add((text, node));
        }
    }
}

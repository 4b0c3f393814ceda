using SalesBot.Content.Yaml;
using SalesBot.Core.Text;

namespace SalesBot.Content;

/// <summary>Texts that must all differ for a reader: whoever claims a text second is told where it stands already.</summary>
/// <param name="why">The end of the message: what to do, and why they must differ.</param>
/// <param name="asNames">
/// Compares as the lookup by name does, where spaces and half-spaces do not count; other spellings of a name may then stand in one file.
/// </param>
internal sealed class Distinct(string why, bool asNames = false)
{
    private readonly Dictionary<string, (string Text, Node Node)> _owners = new(StringComparer.Ordinal);

    public void Claim(string text, Node node)
    {
        var key = PersianText.Fold(text);
        Claim(asNames ? key.Replace(" ", "", StringComparison.Ordinal) : key, text, node);
    }

    /// <summary>For what folding would leave nothing of, such as an emoji.</summary>
    public void ClaimAsItStands(string text, Node node) => Claim(text, text, node);

    private void Claim(string key, string text, Node node)
    {
        if (key.Length == 0 || _owners.TryAdd(key, (text, node)))
        {
            return;
        }

        var (earlier, owner) = _owners[key];
        if (asNames && owner.File == node.File && earlier != text)
        {
            return;
        }

        node.Report($"is {Quoted.Of(text)}, which is also {owner.Path} in {owner.File.Name}:{owner.Line}; {why}");
    }
}

using System.Globalization;
using SalesBot.Core.Ports;

namespace SalesBot.Storage;

/// <summary>
/// How things are written into the index of notes: everything carries its team's number, so that a search touches nothing of another team
/// («17xقیمت»), and one letter tells what it is, so that no word can be taken for an owner.
/// </summary>
internal readonly struct ScopedTokens(TeamId team)
{
    private readonly string _team = team.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Stands in every note of the team.</summary>
    public string AnyNote => $"{_team}n";

    public string Word(string key) => $"{_team}x{key}";

    public string Tag(string key) => $"{_team}t{key}";

    public string Author(long seller) => string.Create(CultureInfo.InvariantCulture, $"{_team}a{seller}");

    /// <summary>Whose customer it is.</summary>
    public string Owner(long seller) => string.Create(CultureInfo.InvariantCulture, $"{_team}o{seller}");

    public string Persona(string type) => $"{_team}p{type}";
}

using SalesBot.Core.Club;
using SalesBot.Core.Ports;

namespace SalesBot.Storage;

/// <summary>How the club of a team stands, added up one member after the other.</summary>
internal sealed class ClubTally(ClubRules rules)
{
    private readonly int[] _levels = new int[rules.Levels.Length];
    private int _members;
    private long _outstanding;
    private long _given;
    private long _spent;

    /// <param name="balance">Of all lines of the member.</param>
    /// <param name="earned">Of those that count as earned.</param>
    /// <param name="given">Of them, since the time asked for.</param>
    /// <param name="spent">Of the others since then; below zero.</param>
    public void Add(long balance, long earned, long given, long spent)
    {
        _members++;
        _outstanding += Math.Max(0, balance);
        _given += given;
        _spent -= spent;
        if (rules.LevelOf(earned) is { } level)
        {
            _levels[rules.Levels.IndexOf(level)]++;
        }
    }

    public ClubReport Report() => new(_members, [.. rules.Levels.Zip(_levels)], _outstanding, _given, _spent);
}

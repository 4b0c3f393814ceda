using System.Collections.Immutable;

namespace SalesBot.Content;

/// <summary>Gathers problems while loading goes on, so that all are told at once.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _problems = [];
    private readonly Lock _lock = new();

    public int Count => _problems.Count;

    /// <summary>May be called from several threads: files are parsed side by side.</summary>
    public void Add(Problem problem)
    {
        lock (_lock)
        {
            _problems.Add(problem);
        }
    }

    public void Add(string file, string message) => Add(new Problem(file, 0, "", message));

    /// <summary>By file, then line; problems of one line stay in the order they were found in.</summary>
    public ImmutableArray<Problem> InOrder() => [.. _problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];
}

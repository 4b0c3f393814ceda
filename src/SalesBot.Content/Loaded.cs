using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SalesBot.Content;

/// <summary>What was loaded, or everything that stood against it.</summary>
public sealed class Loaded<T>
    where T : class
{
    // Exactly one of value or problems is set.
    public Loaded(T value) => Value = value;

    /// <exception cref="ArgumentException">There are no problems: then there must be a value.</exception>
    public Loaded(ImmutableArray<Problem> problems) =>
        Problems = problems.IsDefaultOrEmpty ? throw new ArgumentException("no value needs at least one problem", nameof(problems)) : problems;

    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsGood => Value is not null;

    public T? Value { get; }

    /// <summary>In the order of files and lines; empty when all is well.</summary>
    public ImmutableArray<Problem> Problems { get; } = [];
}

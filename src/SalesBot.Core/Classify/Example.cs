using System.Collections.Immutable;
using SalesBot.Core.Lenses;

namespace SalesBot.Core.Classify;

/// <summary>A message as sellers type them, and what it says of the customer.</summary>
/// <param name="Type">Null when it says nothing.</param>
/// <param name="Heading">Under which it stands in its file: one way in which the type shows itself. Examples of one heading resemble each other.</param>
public sealed record Example(string Text, TypeId? Type, string Heading);

/// <summary>All that a classifier for a lens is trained on, besides the words of the lens itself.</summary>
public sealed record ExampleSet(LensId Lens, ImmutableArray<Example> Examples);

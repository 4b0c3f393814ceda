using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Search;

namespace SalesBot.Storage;

/// <summary>One thing that must stand among the <see cref="NoteTokens"/> of a note: one of several, each some tokens side by side.</summary>
/// <param name="IsPrefix">The last token of each need only be the beginning of one.</param>
internal sealed record SoughtTokens(ImmutableArray<ImmutableArray<string>> AnyOf, bool IsPrefix)
{
    /// <param name="owner">Null for notes on all customers of the team.</param>
    /// <param name="sellers">Those of the team, asked for only where authors are sought.</param>
    /// <returns>Null when no note can be meant.</returns>
    public static ImmutableArray<SoughtTokens>? Of(TeamId team, SellerId? owner, SearchQuery query, Func<IEnumerable<(long Id, string Name)>> sellers)
    {
        var tokens = new ScopedTokens(team);
        var all = query.Terms.Select(term => Of(term, tokens)).ToList();
        if (query.Persona is { } persona)
        {
            all.Add(Just(tokens.Persona(persona.Value)));
        }

        if (query.Author is { } name)
        {
            var called = NameKey.Sought(name);
            ImmutableArray<ImmutableArray<string>> authors = [.. sellers().Where(s => called.IsMeant(NameKey.Of(s.Name))).Select(s => ImmutableArray.Create(tokens.Author(s.Id)))];
            if (authors.IsEmpty)
            {
                return null;
            }

            all.Add(new SoughtTokens(authors, IsPrefix: false));
        }

        if (owner is { } whose)
        {
            all.Add(Just(tokens.Owner(whose.Value)));
        }

        return [.. all];
    }

    private static SoughtTokens Just(string token) => new([[token]], IsPrefix: false);

    private static SoughtTokens Of(SearchTerm term, ScopedTokens tokens)
    {
        ImmutableArray<string> phrase = [.. term.Keys.Select(key => term.IsTag ? tokens.Tag(key) : tokens.Word(key))];
        return new SoughtTokens(term.Or is { } other ? [phrase, [tokens.Word(other)]] : [phrase], term.IsPrefix);
    }
}

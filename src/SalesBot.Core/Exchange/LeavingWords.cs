using System.Collections.Immutable;
using SalesBot.Core.Text;

namespace SalesBot.Core.Exchange;

/// <summary>Why customers stay away; each is kept by its key (<see cref="All"/>), any other reason in the seller's own words.</summary>
public sealed record LeavingWords(
    string Price,
    string Quality,
    string Service,
    string Delay,
    string Rival,
    string NotNeeded,
    string Moved)
{
    /// <summary>What is kept, with what is shown; never rename a key, it stands in the books.</summary>
    public ImmutableArray<(string Key, string Label)> All =>
        [("price", Price), ("quality", Quality), ("service", Service), ("delay", Delay), ("rival", Rival), ("not-needed", NotNeeded), ("moved", Moved)];

    /// <summary>What is shown for what is kept.</summary>
    public string Say(string kept) => All.FirstOrDefault(r => r.Key == kept).Label ?? kept;

    /// <summary>What is kept for what was written.</summary>
    public string Read(string text) => All.FirstOrDefault(r => r.Key == text || PersianText.Fold(r.Label) == PersianText.Fold(text)).Key ?? text;
}

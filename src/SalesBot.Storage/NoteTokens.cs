using SalesBot.Core.Search;

namespace SalesBot.Storage;

/// <summary>What a note is found by, as it is written into an index: its words in order, then those written as one, then tags, author, owner and persona.</summary>
internal static class NoteTokens
{
    /// <param name="number">Of the note.</param>
    public static IEnumerable<string> Of(SearchReader reader, long number, string text, long author, long owner, string? persona)
    {
        var tokens = new ScopedTokens(NoteNumber.TeamOf(number));
        var read = reader.Read(text);
        string?[] all =
        [
            .. read.Words.Concat(read.Compounds).Select(w => tokens.Word(w.Key)), .. read.Tags.Select(t => tokens.Tag(t.Key)),
            tokens.Author(author), tokens.Owner(owner), persona is null ? null : tokens.Persona(persona),
        ];
        return all.OfType<string>();
    }
}

namespace SalesBot.Core.Exchange;

/// <summary>A note as a line of a table.</summary>
/// <param name="Row">Counted from 1 as spreadsheets count, the heading among them.</param>
/// <param name="Customer">A code, a name or a phone number, as written.</param>
/// <param name="At">Null when the line does not tell.</param>
public sealed record NoteRow(int Row, string Customer, string? Author, DateTimeOffset? At, string Text);

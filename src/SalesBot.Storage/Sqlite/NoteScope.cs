using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>The notes that a search may find: those of a team, or in it those on one seller's customers.</summary>
/// <param name="Owner">Null for all of the team.</param>
internal readonly record struct NoteScope(TeamId Team, SellerId? Owner);

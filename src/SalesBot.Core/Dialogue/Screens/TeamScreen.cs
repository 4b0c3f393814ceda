namespace SalesBot.Core.Dialogue.Screens;

public sealed record TeamWords(string Nameless);

namespace SalesBot.Core.Dialogue;

/// <summary>One chat's place in the dialogue.</summary>
/// <param name="Serial">Number of the view shown last; it stands in the data of its buttons, so that those of older messages are told apart.</param>
/// <param name="LastPress">The press that led here, or null: the same again is a double tap.</param>
public sealed record Session(long Serial, Screen Screen, string? LastPress);

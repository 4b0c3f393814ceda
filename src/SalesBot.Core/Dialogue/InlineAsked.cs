using System.Collections.Immutable;
using SalesBot.Core.Ports;

namespace SalesBot.Core.Dialogue;

/// <summary>What a person types behind the bot's name, in whatever chat: no turn of a dialogue, for it has no chat of ours and leaves nothing behind.</summary>
/// <param name="QueryId">To be answered within seconds, or never.</param>
/// <param name="Offset">Empty, or what the page before gave as <see cref="InlineAnswer.NextOffset"/>; it can be forged.</param>
public sealed record InlineAsked(string QueryId, SellerId From, string FromName, string Text, string Offset);

/// <summary>One page of what may be sent into that chat.</summary>
/// <param name="NextOffset">Asks for the next page; empty on the last.</param>
/// <param name="OpenBot">Words of a button that leads to the private chat with the bot, or null for none.</param>
public sealed record InlineAnswer(ImmutableArray<InlineArticle> Articles, string NextOffset, string? OpenBot);

/// <param name="Id">At most 64 bytes, its own within an answer.</param>
/// <param name="Message">What is sent into the chat when the person chooses the article; without buttons, for nobody there has a session.</param>
public sealed record InlineArticle(string Id, string Title, string Description, View Message);

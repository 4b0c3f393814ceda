using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesBot.Core.Dialogue;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Sending;

/// <summary>Brings the answer to an inline query, in one try: a later one would come too late, and the next letter typed asks again.</summary>
public sealed class InlineCourier(IBotApi api, IOptions<TelegramOptions> options, ILogger<InlineCourier> log)
{
    // Bot API, answerInlineQuery: results an answer, bytes of an id, bytes of next_offset.
    private const int MostResults = 50;
    private const int MostIdBytes = 64;
    private const int MostOffsetBytes = 64;

    // Cards change with a release only, so what is cached is right for as long as the bot is not updated, and for five minutes more at worst;
    // meanwhile letters typed, deleted and typed again cost no call.
    private static readonly TimeSpan Cache = TimeSpan.FromMinutes(5);

    private readonly PlatformProfile _profile = options.Value.Profile;

    /// <summary>Returns when the platform has the answer, or when it cannot have it any more; throws only when cancelled.</summary>
    public async Task AnswerAsync(string queryId, InlineAnswer answer, CancellationToken cancel)
    {
        var results = answer.Articles.Where(Fits).Take(MostResults).Select(article => (Article: article, Message: Rendering.Render(article.Message, _profile))).ToList();
        foreach (var repair in results.SelectMany(result => result.Message.Repairs))
        {
            log.LogWarning("A card had to be repaired before sending: {Repair}.", repair);
        }

        try
        {
            var nextOffset = Encoding.UTF8.GetByteCount(answer.NextOffset) <= MostOffsetBytes ? answer.NextOffset : "";
            await api.AnswerInlineQueryAsync(queryId, results, Cache, nextOffset, answer.OpenBot, cancel);
        }
        catch (TelegramRefused refused)
        {
            log.Log(IsEveryday(refused) ? LogLevel.Debug : LogLevel.Error, "An inline query stays unanswered: {Code} {Description}", refused.Code, refused.Description);
        }
        catch (TelegramUnreachable e)
        {
            log.LogDebug("An inline query stays unanswered: {Reason}", e.Message);
        }
    }

    private static bool Fits(InlineArticle article) => Encoding.UTF8.GetByteCount(article.Id) is > 0 and <= MostIdBytes;

    /// <summary>Too many calls, or too late, for which the API has no code but this text; anything else is a fault of ours.</summary>
    private static bool IsEveryday(TelegramRefused refused) =>
        refused.IsFlood || (refused.Code == 400 && refused.Description.Contains("query is too old", StringComparison.OrdinalIgnoreCase));
}

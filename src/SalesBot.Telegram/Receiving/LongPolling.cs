using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Receiving;

/// <summary>Fetches updates by getUpdates; only one reader of a bot may run anywhere at a time.</summary>
public sealed class LongPolling
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>After a week without updates the server numbers them afresh, so an old offset must not outlive that.</summary>
    private static readonly TimeSpan OffsetLifetime = TimeSpan.FromDays(6);

    private readonly IBotApi _api;
    private readonly UpdateReader _reader;
    private readonly BotName _name;
    private readonly TimeProvider _time;
    private readonly TelegramOptions _options;
    private readonly IReadOnlyList<string>? _allowed;
    private readonly ILogger<LongPolling> _log;
    private readonly UntilAnswered _until;

    public LongPolling(
        IBotApi api, UpdateReader reader, TokenAlarm alarm, BotName name, Retries retries, TimeProvider time, IOptions<TelegramOptions> options, ILogger<LongPolling> log)
    {
        (_api, _reader, _name, _time, _options, _log) = (api, reader, name, time, options.Value, log);
        _allowed = options.Value.Profile.CanNarrowUpdates ? UpdateKinds.Of(options.Value.Profile) : null;
        _until = new UntilAnswered(alarm, retries, time, log);
    }

    /// <summary>
    /// Batches without end, never empty ones. The stream ends, and the application with it, when the token is refused;
    /// otherwise only by <paramref name="cancel"/>, with an <see cref="OperationCanceledException"/>.
    /// </summary>
    public async IAsyncEnumerable<UpdateBatch> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        if (await _until.AskAsync(OpenAsync, cancel) is not { } me)
        {
            yield break;
        }

        _log.LogInformation("Listening as @{Username} on {Platform}.", me.Username, _options.Profile.Name);
        long? offset = null;
        var offsetAt = _time.GetTimestamp();
        var pause = TimeSpan.Zero;
        while (true)
        {
            if (_time.GetElapsedTime(offsetAt) > OffsetLifetime)
            {
                offset = null;
            }

            if (await _until.AskAsync(ct => FetchAsync(offset, ct), cancel) is not { } raw)
            {
                yield break;
            }

            if (raw.Length == 0)
            {
                continue;
            }

            var batch = new UpdateBatch([.. raw.Select(_reader.Read).OfType<ReadUpdate>()]);
            if (batch.Items.Length > 0)
            {
                yield return batch;
            }

            if (batch.IsConfirmed)
            {
                offset = batch.Items.Max(item => item.Id.Value) + 1;
                offsetAt = _time.GetTimestamp();
                pause = TimeSpan.Zero;
                continue;
            }

            // The same updates will come again at once: whatever kept them from being committed needs time.
            pause = pause == TimeSpan.Zero ? TimeSpan.FromSeconds(1) : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
            await Task.Delay(pause, _time, cancel);
        }
    }

    /// <summary>Checks the token, and takes away a webhook, with which getUpdates would be refused.</summary>
    private async Task<User?> OpenAsync(CancellationToken cancel)
    {
        var me = await _api.GetMeAsync(cancel);
        _name.Learn(me);
        try
        {
            await _api.DeleteWebhookAsync(cancel);
        }
        catch (TelegramRefused refused) when (!refused.IsFlood)
        {
            _log.LogDebug("deleteWebhook was refused: {Description}", refused.Description);
        }

        return me;
    }

    private async Task<ImmutableArray<JsonElement>?> FetchAsync(long? offset, CancellationToken cancel) =>
        await _api.GetUpdatesAsync(offset, _options.PollTimeout, _allowed, cancel);
}

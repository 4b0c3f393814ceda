using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Phone;

/// <summary>Waits until the bot has nothing left to do, as far as can be seen from outside.</summary>
internal sealed class PhoneQuiet(Messenger messenger, CancellationToken stopping)
{
    private const int SilenceMilliseconds = 150;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(15);
    private const int LongestSeconds = 60;

    /// <summary>Answers <c>quiet: false</c> when it took longer than <c>timeout</c> seconds, 10 unless told; <c>silence</c> is in milliseconds.</summary>
    public async Task WaitAsync(HttpContext context)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var query = context.Request.Query;
        var after = Number(query["after"], 0);
        var longest = TimeSpan.FromSeconds(Math.Clamp(Number(query["timeout"], 10), 0, LongestSeconds));
        var silence = TimeSpan.FromMilliseconds(Number(query["silence"], SilenceMilliseconds));
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var (quiet, last) = Look(after, silence);
            if (quiet || Stopwatch.GetElapsedTime(started) >= longest)
            {
                await Envelope.JsonAsync(context.Response, 200, new JsonObject { ["last_event_id"] = last, ["quiet"] = quiet });
                return;
            }

            await Task.Delay(Step, stop.Token);
        }
    }

    private (bool Quiet, long Last) Look(long after, TimeSpan silence)
    {
        lock (messenger.Gate)
        {
            var last = messenger.Events.LastId;
            var quiet = messenger.Activity.Idle && messenger.Activity.SinceLast >= silence && last > after && messenger.Updates.Count == 0;
            return (quiet, last);
        }
    }

    private static long Number(string? text, long otherwise) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

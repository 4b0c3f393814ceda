using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Phone;

/// <summary>Server-sent events of one person, resumable by number.</summary>
internal sealed class PhoneEvents(Messenger messenger, CancellationToken stopping)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    public async Task StreamAsync(HttpContext context, long userId)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache, no-transform";
        var seen = await BeginAsync(context, response, stop.Token);
        while (true)
        {
            var changed = messenger.Events.Changed.Next;
            List<PhoneEvent>? events;
            long last;
            lock (messenger.Gate)
            {
                events = messenger.Events.After(userId, seen);
                last = messenger.Events.LastId;
            }

            if (events is null)
            {
                // Something was missed for good: the phone opens the chat anew.
                events = [new PhoneEvent(last, userId, "reset", "{}")];
            }

            foreach (var e in events)
            {
                await WriteAsync(response, string.Create(CultureInfo.InvariantCulture, $"id: {e.Id}\nevent: {e.Kind}\ndata: {e.Data}\n\n"), stop.Token);
            }

            seen = last;
            await response.Body.FlushAsync(stop.Token);
            if (await Task.WhenAny(changed, Task.Delay(Heartbeat, stop.Token)) != changed)
            {
                await WriteAsync(response, ": still here\n\n", stop.Token);
            }
        }
    }

    /// <summary>Where to go on: the header of a reconnecting browser, a query argument, or now.</summary>
    private async Task<long> BeginAsync(HttpContext context, HttpResponse response, CancellationToken stop)
    {
        var given = context.Request.Headers["Last-Event-ID"].ToString();
        given = given.Length > 0 ? given : context.Request.Query["last_event_id"].ToString();
        long now;
        lock (messenger.Gate)
        {
            now = messenger.Events.LastId;
        }

        var resumes = long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
        // A comment at once, so that the browser knows the stream is open; the id makes the very first reconnect resumable.
        await WriteAsync(response, resumes ? "retry: 1000\n\n" : string.Create(CultureInfo.InvariantCulture, $"retry: 1000\nid: {now}\n\n"), stop);
        await response.Body.FlushAsync(stop);
        return resumes ? seen : now;
    }

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken stop) =>
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), stop);
}

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using SalesBot.Emulator.Methods;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Webhooks;

/// <summary>One push: the request, what its answer means, and the call an answer may hold.</summary>
internal sealed class WebhookPost(Messenger messenger, MethodTable methods) : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    /// <summary>Whether it arrived, and how long the bot asks to wait when it did not.</summary>
    public async Task<(bool Arrived, TimeSpan? Wait)> TryAsync(PendingUpdate update, CancellationToken stop)
    {
        using var request = Request(update);
        try
        {
            using var response = await _http.SendAsync(request, stop);
            if (!response.IsSuccessStatusCode)
            {
                Note($"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}");
                return (false, response.Headers.RetryAfter?.Delta is { } asked ? asked < LongestWait ? asked : LongestWait : null);
            }

            await CarryOutAsync(response.Content, stop);
            lock (messenger.Gate)
            {
                messenger.Updates.Remove(update);
            }

            messenger.Activity.Note();
            return (true, null);
        }
        catch (HttpRequestException e)
        {
            Note(e.HttpRequestError == HttpRequestError.ConnectionError ? "Connection refused" : "Connection closed");
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            Note("Read timeout expired");
        }

        return (false, null);
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(PendingUpdate update)
    {
        lock (messenger.Gate)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, messenger.Webhook.Url)
            {
                Content = new StringContent(update.Wire.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
            };
            if (messenger.Webhook.Secret.Length > 0)
            {
                request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", messenger.Webhook.Secret);
            }

            return request;
        }
    }

    private void Note(string error)
    {
        lock (messenger.Gate)
        {
            messenger.Webhook.LastErrorDate = messenger.Now;
            messenger.Webhook.LastErrorMessage = error;
        }
    }

    /// <summary>A bot may answer with one call; nobody learns what becomes of it.</summary>
    private async Task CarryOutAsync(HttpContent content, CancellationToken stop)
    {
        var arguments = Read(content.Headers.ContentType?.MediaType, await content.ReadAsStringAsync(stop));
        var name = arguments.Text("method");
        if (name.Length == 0 || name.StartsWith("get", StringComparison.OrdinalIgnoreCase)
            || name.ToLowerInvariant() is "setwebhook" or "deletewebhook" or "close" or "logout"
            || methods.Find(name) is not { } method)
        {
            return;
        }

        try
        {
            messenger.Faults.Take(method.Name);
            await method.CarryOutAsync(new Call(messenger, arguments, stop));
        }
        catch (ApiRefused)
        {
            // Nobody to tell.
        }
    }

    private static Arguments Read(string? type, string body)
    {
        var arguments = new Arguments();
        if (type == "application/x-www-form-urlencoded")
        {
            foreach (var (name, values) in QueryHelpers.ParseQuery(body))
            {
                arguments.Set(name, values.ToString());
            }
        }
        else if (type == "application/json")
        {
            try
            {
                arguments.Set(JsonNode.Parse(body) as JsonObject ?? []);
            }
            catch (JsonException)
            {
                // Anything may stand in the body; only the status counts.
            }
        }

        return arguments;
    }
}

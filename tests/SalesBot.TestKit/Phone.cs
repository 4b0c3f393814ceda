using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesBot.TestKit;

/// <summary>
/// One person's phone: speaks the web phone's HTTP, as the page does. Buttons are found by what people read; it waits until
/// nothing is under way and never sleeps.
/// </summary>
public sealed class Phone(HttpClient http, long person = 101) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    // Between two events of one answer a busy machine may need a while.
    private const int SilenceMilliseconds = 300;

    private long _lastEvent;

    public Phone(Uri emulator, long person = 101)
        : this(new HttpClient { BaseAddress = emulator }, person)
    {
    }

    /// <summary>All messages of the chat as the Bot API shapes them, oldest first.</summary>
    public IReadOnlyList<JsonNode> Messages { get; private set; } = [];

    /// <summary>The newest message from the bot.</summary>
    public JsonNode Last => Messages.Last(IsFromBot);

    public string Text => Last["text"]!.GetValue<string>();

    public IEnumerable<string> Labels => ButtonsOf(Last).Select(b => b["text"]!.GetValue<string>());

    public async Task<Phone> Send(string text)
    {
        var before = Heard();
        await PostAsync("send", new { user = person, text });
        return await SettleAnswered(before);
    }

    /// <summary>Presses the button, of the newest bot message, whose label holds the words.</summary>
    public Task<Phone> Press(string words) => Press(Last, words);

    public async Task<Phone> Press(JsonNode message, string words)
    {
        var before = Heard();
        await PressWithoutWaiting(message, words);
        return await SettleAnswered(before);
    }

    public async Task PressWithoutWaiting(JsonNode message, string words)
    {
        var button = ButtonsOf(message).FirstOrDefault(b => b["text"]!.GetValue<string>().Contains(words, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"no button «{words}» below: {message["text"]}\n{string.Join(" | ", ButtonsOf(message).Select(b => b["text"]))}");
        await PostAsync("press", new { user = person, message_id = message["message_id"]!.GetValue<long>(), data = button["callback_data"]!.GetValue<string>() });
    }

    public Task PressData(long messageId, string data) => PostAsync("press", new { user = person, message_id = messageId, data });

    public Task SendWithoutWaiting(string text) => PostAsync("send", new { user = person, text });

    /// <summary>Any update object, as the platform might send it; it may well lead to nothing that a phone could see.</summary>
    public async Task<Phone> Raw(JsonObject update)
    {
        await PostAsync("raw", update);
        _lastEvent = 0;
        return await Settle();
    }

    /// <summary>The same, without waiting for anything.</summary>
    public Task RawWithoutWaiting(JsonObject update) => PostAsync("raw", update);

    /// <summary>Types the words behind the bot's name, as in any chat, and returns what the bot offers: its arguments of answerInlineQuery.</summary>
    /// <exception cref="InvalidOperationException">The bot did not answer within ten seconds.</exception>
    public async Task<JsonNode> AskInline(string query, string offset = "") => JsonNode.Parse(await PostAsync("inline", new { user = person, query, offset }))!;

    /// <summary>Types the words, and waits for no answer any longer than until the person types on.</summary>
    public Task AskInlineUntil(string query, CancellationToken typedOn) => PostAsync("inline", new { user = person, query, offset = "" }, typedOn);

    /// <summary>Chooses one of the articles offered last; its message goes into this chat.</summary>
    public async Task<Phone> ChooseInline(string resultId)
    {
        await PostAsync("inline/choose", new { user = person, result_id = resultId, query = "" });
        _lastEvent = 0;
        return await Settle();
    }

    public async Task<Phone> Post(string path, object body)
    {
        await PostAsync(path, body);
        return await Settle();
    }

    /// <summary>Sends a file; waits for the bot's answer to it.</summary>
    public async Task<Phone> Upload(string name, byte[] content)
    {
        var before = Heard();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(person.ToString(CultureInfo.InvariantCulture)), "user" }, { new StringContent("document"), "kind" }, { new ByteArrayContent(content), "file", name },
        };
        using var answer = await http.PostAsync(new Uri("phone/api/upload", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        return await SettleAnswered(before);
    }

    /// <summary>Looks until the newest message of the bot says the words: for work that takes a while.</summary>
    public async Task<Phone> Until(string words)
    {
        var bound = TimeProvider.System.GetTimestamp();
        while (!Heard().Contains(JsonValue.Create(words)!.ToJsonString().Trim('"'), StringComparison.Ordinal) && !Last.ToJsonString().Contains(words, StringComparison.Ordinal))
        {
            if (TimeProvider.System.GetElapsedTime(bound) > TimeSpan.FromSeconds(20))
            {
                throw new InvalidOperationException($"«{words}» was not said; the last was: {Last.ToJsonString()}");
            }

            await Settle();
        }

        return this;
    }

    /// <summary>Waits until no update is pending and no event comes, then reads the chat.</summary>
    public async Task<Phone> Settle()
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"phone/api/quiet?after={_lastEvent}&silence={SilenceMilliseconds}");
        var quiet = await http.GetFromJsonAsync<JsonNode>(new Uri(path, UriKind.Relative));
        _lastEvent = quiet!["last_event_id"]!.GetValue<long>();
        return await Look();
    }

    /// <summary>Reads the chat as it is, without waiting.</summary>
    public async Task<Phone> Look()
    {
        var chat = await http.GetFromJsonAsync<JsonNode>(new Uri(string.Create(CultureInfo.InvariantCulture, $"phone/api/chat?user={person}"), UriKind.Relative));
        Messages = [.. chat!["messages"]!.AsArray().Select(m => m!)];
        return this;
    }

    public void Dispose() => http.Dispose();

    // A message of an odd update may have no sender.
    private static bool IsFromBot(JsonNode message) => message["from"]?["is_bot"]?.GetValue<bool>() is true;

    // All that the bot has said, edits and buttons included.
    private string Heard() => string.Join('\n', Messages.Where(IsFromBot).Select(m => m.ToJsonString()));

    /// <summary>Settles until the bot has said or changed something; a silent answer (a toast alone) is waited for in vain, so there is a bound.</summary>
    private async Task<Phone> SettleAnswered(string before)
    {
        var bound = TimeProvider.System.GetTimestamp();
        do
        {
            await Settle();
        }
        while (Heard() == before && TimeProvider.System.GetElapsedTime(bound) < TimeSpan.FromSeconds(10));
        return this;
    }

    private static IEnumerable<JsonNode> ButtonsOf(JsonNode message) =>
        message["reply_markup"]?["inline_keyboard"]?.AsArray().SelectMany(row => row!.AsArray()).Select(b => b!) ?? [];

    private async Task<string> PostAsync(string path, object body, CancellationToken cancel = default)
    {
        using var answer = await http.PostAsJsonAsync(new Uri($"phone/api/{path}", UriKind.Relative), body, Json, cancel);
        var said = await answer.Content.ReadAsStringAsync(cancel);
        return answer.IsSuccessStatusCode ? said : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {said}");
    }
}

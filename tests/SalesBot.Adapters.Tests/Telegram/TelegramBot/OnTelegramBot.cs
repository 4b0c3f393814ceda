using SalesBot.Telegram;

namespace SalesBot.Adapters.Tests.Telegram.TelegramBot;

// What every client must pass, once more on the library.

public sealed class TelegramBotBotApiTests : BotApiTests
{
    protected override ApiClient Client => ApiClient.TelegramBot;
}

public sealed class TelegramBotBotNameTests : BotNameTests
{
    protected override ApiClient Client => ApiClient.TelegramBot;
}

public sealed class TelegramBotFileFetcherTests : FileFetcherTests
{
    protected override ApiClient Client => ApiClient.TelegramBot;
}

public sealed class TelegramBotInlineCourierTests : InlineCourierTests
{
    protected override ApiClient Client => ApiClient.TelegramBot;
}

public sealed class TelegramBotLiveMessageTests : LiveMessageTests
{
    protected override ApiClient Client => ApiClient.TelegramBot;
}

public sealed class TelegramBotLongPollingTests : LongPollingTests
{
    protected override ApiClient Client => ApiClient.TelegramBot;
}

public sealed class TelegramBotMediaCourierTests : MediaCourierTests
{
    protected override ApiClient Client => ApiClient.TelegramBot;
}

public sealed class TelegramBotOutboxSenderTests : OutboxSenderTests
{
    protected override ApiClient Client => ApiClient.TelegramBot;
}

public sealed class TelegramBotRetriesTests : RetriesTests
{
    protected override ApiClient Client => ApiClient.TelegramBot;
}

public sealed class TelegramBotTokenSecrecyTests : TokenSecrecyTests
{
    protected override ApiClient Client => ApiClient.TelegramBot;
}

public sealed class TelegramBotWebhookTests : WebhookTests
{
    protected override ApiClient Client => ApiClient.TelegramBot;
}

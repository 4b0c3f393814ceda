using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Telegram.Api;
using SalesBot.Telegram.Sending;
using global::Telegram.Bot.Requests;
using global::Telegram.Bot.Requests.Abstractions;
using global::Telegram.Bot.Types.Enums;
using Inline = global::Telegram.Bot.Types.InlineQueryResults;
using Types = global::Telegram.Bot.Types;

namespace SalesBot.Telegram.TelegramBot;

/// <summary>From our words to those of the library.</summary>
internal static class Translation
{
    public static readonly Types.LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>How the text is marked up; it is rendered and escaped already.</summary>
    public static ParseMode Mode(this Rendered? text) => text?.ParseMode is { } mode ? Enum.Parse<ParseMode>(mode, ignoreCase: true) : ParseMode.None;

    public static Types.ReplyMarkups.InlineKeyboardMarkup? Buttons(this Rendered text) =>
        text.Keyboard is { } keyboard
            ? new(keyboard.InlineKeyboard.Select(row => row.Select(button => Types.ReplyMarkups.InlineKeyboardButton.WithCallbackData(button.Text, button.CallbackData))))
            : null;

    /// <summary>The library has 32 bits for it, which is all that Telegram uses.</summary>
    /// <exception cref="TelegramRefused">As the platform refuses a message that it does not have.</exception>
    public static int Number(this MessageId message) =>
        message.Value is > 0 and <= int.MaxValue ? (int)message.Value : throw new TelegramRefused(400, $"message {message.Value} is none that there can be");

    public static UpdateType Kind(string update) => Enum.Parse<UpdateType>(update.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    public static Inline.InlineQueryResult Article(InlineArticle article, Rendered message) => new Inline.InlineQueryResultArticle
    {
        Id = article.Id,
        Title = article.Title,
        Description = article.Description,
        InputMessageContent = new Inline.InputTextMessageContent(message.Text) { ParseMode = message.Mode(), LinkPreviewOptions = NoPreview },
    };

    /// <exception cref="ArgumentException">It has neither file id nor place.</exception>
    public static IRequest Request(ChatId chat, Media media, Rendered? caption)
    {
        if (media is { Kind: MediaKind.Place, Place: { } place })
        {
            return new SendLocationRequest { ChatId = chat.Value, Latitude = place.Latitude, Longitude = place.Longitude };
        }

        if (media.FileId is not { } id)
        {
            throw Unsendable(media);
        }

        var (file, words, mode) = (new Types.InputFileId(id), caption?.Text, caption.Mode());
        return media.Kind switch
        {
            MediaKind.Photo => new SendPhotoRequest { ChatId = chat.Value, Photo = file, Caption = words, ParseMode = mode },
            MediaKind.Voice => new SendVoiceRequest { ChatId = chat.Value, Voice = file, Caption = words, ParseMode = mode },
            MediaKind.Audio => new SendAudioRequest { ChatId = chat.Value, Audio = file, Caption = words, ParseMode = mode },
            MediaKind.Video => new SendVideoRequest { ChatId = chat.Value, Video = file, Caption = words, ParseMode = mode },
            MediaKind.Animation => new SendAnimationRequest { ChatId = chat.Value, Animation = file, Caption = words, ParseMode = mode },
            MediaKind.Document => new SendDocumentRequest { ChatId = chat.Value, Document = file, Caption = words, ParseMode = mode },
            MediaKind.VideoNote => new SendVideoNoteRequest { ChatId = chat.Value, VideoNote = file },
            MediaKind.Sticker => new SendStickerRequest { ChatId = chat.Value, Sticker = file },
            _ => throw Unsendable(media),
        };
    }

    private static ArgumentException Unsendable(Media media) => new($"{media.Kind} without a file or a place cannot be sent", nameof(media));
}

using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using SalesBot.Core.Ports;
using SalesBot.Telegram.Sending;

namespace SalesBot.Telegram.Api;

/// <summary>The body of a call that brings a file along. It can be sent once: every try makes its own.</summary>
internal static class Upload
{
    /// <param name="kind">The field of the file: photo, document …</param>
    /// <param name="name">As people see it, in any script.</param>
    public static MultipartFormDataContent Of(ChatId chat, Rendered? caption, string kind, string name, HttpContent file)
    {
        // File names travel as plain UTF-8, as browsers send them. The encodings that .NET would choose by itself (RFC 2047, RFC 5987) are shown to people as they are.
        var boundary = Guid.NewGuid().ToString("N");
        var form = new MultipartFormDataContent(boundary) { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };

        // Quotes stand where browsers put them, around names and not around the boundary: not every server reads more than that.
        form.Headers.ContentType!.Parameters.Single().Value = boundary;
        Add("chat_id", chat.Value.ToString(CultureInfo.InvariantCulture));
        if (caption is not null)
        {
            Add("caption", caption.Text);
            if (caption.ParseMode is { } mode)
            {
                Add("parse_mode", mode);
            }
        }

        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{kind}\"; filename=\"{Quotable(name)}\"");
        form.Add(file);
        return form;

        // Without a content type, as fields of forms have none: they are UTF-8.
        void Add(string field, string text) => form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), $"\"{field}\"");
    }

    /// <summary>A file's name without signs that would end it, or the header, or that mean a folder.</summary>
    internal static string Quotable(string name)
    {
        var clean = string.Concat(name.Select(c => char.IsControl(c) || c is '"' or '\\' or '/' ? '_' : c));
        return clean.Length > 0 ? clean : "file";
    }
}

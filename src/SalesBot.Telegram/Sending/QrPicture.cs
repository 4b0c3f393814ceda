using QRCoder;
using QRCoder.Exceptions;

namespace SalesBot.Telegram.Sending;

/// <summary>Links as pictures that a phone's camera reads.</summary>
internal static class QrPicture
{
    /// <summary>Large enough to be read from another phone's screen; a link of 100 characters becomes 410 pixels wide.</summary>
    private const int PixelsPerModule = 10;

    /// <summary>A PNG with the quiet zone that readers want; null for what is too long for any.</summary>
    public static byte[]? Of(string link)
    {
        try
        {
            using var code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
            using var picture = new PngByteQRCode(code);
            return picture.GetGraphic(PixelsPerModule);
        }
        catch (DataTooLongException)
        {
            return null;
        }
    }
}

namespace SalesBot.Exchange.Files;

internal enum ContentKind
{
    Text,

    /// <summary>Zip, as workbooks are.</summary>
    Archive,
    OldExcel,
    Protected,
    Pdf,
    Picture,
}

/// <summary>Tells kinds of files by their first bytes.</summary>
internal static class Content
{
    // The compound files of [MS-CFB] hold both the old workbooks and, whole, the encrypted new ones ([MS-OFFCRYPTO] 2.3.4.4).
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly byte[] Encrypted = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    public static ContentKind KindOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8) ? ContentKind.Archive
        : bytes.StartsWith(Compound) ? bytes.IndexOf(Encrypted) >= 0 ? ContentKind.Protected : ContentKind.OldExcel
        : bytes.StartsWith("%PDF-"u8) ? ContentKind.Pdf
        : IsPicture(bytes) ? ContentKind.Picture
        : ContentKind.Text;

    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G'])
        || bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF])
        || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)
        || (bytes.Length >= 12 && ((bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8)) || bytes[4..8].SequenceEqual("ftyp"u8)));
}

using System.Collections.Immutable;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using SalesBot.Core.Exchange;

namespace SalesBot.Exchange.Files;

/// <summary>The texts of a workbook, which cells name by number.</summary>
internal static class SharedTexts
{
    private const long MostCharacters = 100_000_000;

    public static readonly XmlReaderSettings Xml = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true };

    public static ImmutableArray<string> Read(SharedStringTablePart? part)
    {
        if (part is null)
        {
            return [];
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        var characters = 0L;
        using var reader = XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), Xml);
        reader.MoveToContent();
        reader.Read();
        while (!reader.EOF)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                reader.Read();
                continue;
            }

            var text = ReadText(reader);
            characters += text.Length;
            texts.Add(characters <= MostCharacters ? text : throw new UnreadableFileException(FileFault.TooMuchInside));
        }

        return texts.ToImmutable();
    }

    /// <summary>All runs of the element that the reader stands on, without what says how to pronounce them; the reader then stands after it.</summary>
    public static string ReadText(XmlReader reader)
    {
        var depth = reader.Depth;
        var text = new StringBuilder();
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                text.Append(reader.ReadElementContentAsString());
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                reader.Skip();
            }
            else
            {
                reader.Read();
            }
        }

        if (!isEmpty)
        {
            reader.Read();
        }

        return CellText.Unescape(text.ToString());
    }
}

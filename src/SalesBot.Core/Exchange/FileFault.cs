namespace SalesBot.Core.Exchange;

/// <summary>Why nothing at all can be read from a file.</summary>
public enum FileFault
{
    Empty,

    /// <summary>More bytes than are taken.</summary>
    TooLarge,

    /// <summary>The binary workbook of Excel 97 to 2003.</summary>
    OldExcel,

    /// <summary>A workbook encrypted with a password.</summary>
    Protected,
    Pdf,
    Picture,

    /// <summary>A web page under a spreadsheet's name, as many accounting programs save it.</summary>
    WebPage,

    /// <summary>An archive that holds no workbook of Excel and no tables of text.</summary>
    NoWorkbook,

    /// <summary>A workbook cut short or damaged.</summary>
    Damaged,

    /// <summary>Neither a workbook nor text.</summary>
    NotText,
    TooManyRows,

    /// <summary>A small archive that unpacks to more than is taken.</summary>
    TooMuchInside,
}

namespace SalesBot.Core.Exchange;

/// <summary>What is wrong with a cell or a table.</summary>
public enum ProblemKind
{
    /// <summary>No table of the file has headings that are known.</summary>
    NoTable,
    MissingHeading,

    /// <summary>Two columns say the same thing.</summary>
    TwiceHeading,

    /// <summary>A cell that must be filled is not.</summary>
    EmptyCell,

    /// <summary>A formula failed (#REF!).</summary>
    FailedFormula,
    TooLong,
    WrongPhone,

    /// <summary>The spreadsheet has rounded the number (9.12E+09).</summary>
    RoundedPhone,
    WrongDate,

    /// <summary>Day and month may be taken for each other.</summary>
    DoubtfulDate,
    ShortYear,
    WrongAmount,

    /// <summary>Not a whole number of its currency.</summary>
    BrokenAmount,
    WrongUnit,
    WrongEmail,
    WrongBirthday,
    WrongYesNo,
    WrongSide,
    WrongKind,
    SamePhone,
    SameCode,
    UnknownCustomer,
    SeveralCustomers,
}

using SalesBot.Core.Text;

namespace SalesBot.Core.Exchange;

/// <summary>What is said of a problem of an import: where it stands, what was found, what would be right.</summary>
/// <param name="Place">Goes before every problem of a line.</param>
/// <param name="Table">Goes before every problem of a whole table.</param>
/// <param name="Blank">Said for a cell that is empty.</param>
public sealed record ImportProblemWords(
    [Holes("sheet", "row", "column")] Template Place,
    [Holes("sheet")] Template Table,
    string Blank,
    [Holes("found", "wanted")] Template NoTable,
    [Holes("found", "wanted")] Template MissingHeading,
    [Holes("found", "wanted")] Template TwiceHeading,
    [Holes("found", "wanted")] Template EmptyCell,
    [Holes("found", "wanted")] Template FailedFormula,
    [Holes("found", "wanted")] Template TooLong,
    [Holes("found", "wanted")] Template WrongPhone,
    [Holes("found", "wanted")] Template RoundedPhone,
    [Holes("found", "wanted")] Template WrongDate,
    [Holes("found", "wanted")] Template DoubtfulDate,
    [Holes("found", "wanted")] Template ShortYear,
    [Holes("found", "wanted")] Template WrongAmount,
    [Holes("found", "wanted")] Template BrokenAmount,
    [Holes("found", "wanted")] Template WrongUnit,
    [Holes("found", "wanted")] Template WrongEmail,
    [Holes("found", "wanted")] Template WrongBirthday,
    [Holes("found", "wanted")] Template WrongYesNo,
    [Holes("found", "wanted")] Template WrongSide,
    [Holes("found", "wanted")] Template WrongKind,
    [Holes("found", "wanted")] Template SamePhone,
    [Holes("found", "wanted")] Template SameCode,
    [Holes("found", "wanted")] Template UnknownCustomer,
    [Holes("found", "wanted")] Template SeveralCustomers)
{
    /// <summary>One line: the place, then the problem.</summary>
    public Rich Say(ImportProblem problem)
    {
        var place = problem.Row == 0
            ? Table.With(("sheet", problem.Sheet))
            : Place.With(("sheet", problem.Sheet), ("row", PersianDigits.Of(problem.Row)), ("column", problem.Column));
        var found = problem.Found.Length > 0 ? problem.Found.ReplaceLineEndings(" ") : Blank;
        return place + " " + Of(problem.Kind).With(("found", found), ("wanted", problem.Wanted));
    }

    private Template Of(ProblemKind kind) => kind switch
    {
        ProblemKind.NoTable => NoTable,
        ProblemKind.MissingHeading => MissingHeading,
        ProblemKind.TwiceHeading => TwiceHeading,
        ProblemKind.EmptyCell => EmptyCell,
        ProblemKind.FailedFormula => FailedFormula,
        ProblemKind.TooLong => TooLong,
        ProblemKind.WrongPhone => WrongPhone,
        ProblemKind.RoundedPhone => RoundedPhone,
        ProblemKind.WrongDate => WrongDate,
        ProblemKind.DoubtfulDate => DoubtfulDate,
        ProblemKind.ShortYear => ShortYear,
        ProblemKind.WrongAmount => WrongAmount,
        ProblemKind.BrokenAmount => BrokenAmount,
        ProblemKind.WrongUnit => WrongUnit,
        ProblemKind.WrongEmail => WrongEmail,
        ProblemKind.WrongBirthday => WrongBirthday,
        ProblemKind.WrongYesNo => WrongYesNo,
        ProblemKind.WrongSide => WrongSide,
        ProblemKind.WrongKind => WrongKind,
        ProblemKind.SamePhone => SamePhone,
        ProblemKind.SameCode => SameCode,
        ProblemKind.UnknownCustomer => UnknownCustomer,
        ProblemKind.SeveralCustomers => SeveralCustomers,
    };
}

using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record ExchangeWords(
    Template Ask,
    [Holes("file", "count", "when")] Template Recent,
    string Template,
    string Excel,
    string Csv,
    [Holes("file")] Template Undo,
    Template NotAFile,
    [Holes("most")] Template TooBig,
    [Holes("file")] Template Reading,
    [Holes("file")] Template Importing,
    Template Exporting,
    Template Making,
    [Holes("file")] Template UndoingNow,
    [Holes("text", "bar", "percent")] Template Progress,
    [Holes("file")] Template Good,
    [Holes("file", "count")] Template Bad,
    [Holes("count")] Template New,
    [Holes("count")] Template Known,
    [Holes("count")] Template Notes,
    [Holes("count")] Template Purchases,
    [Holes("names")] Template Strangers,
    Template FirstRows,
    [Holes("count")] Template MoreProblems,
    string ProblemsFile,
    string Confirm,
    Template NothingInside,
    [Holes("file", "customers", "notes", "purchases")] Template Done,
    Template DoneBefore,
    [Holes("customers", "notes", "purchases")] Template Undone,
    [Holes("kept")] Template UndoneKept,
    Template CannotUndo,
    Template Outdated,
    Template NotReached,
    Template Failed,
    [Holes("customers", "notes", "purchases")] Template Exported,
    Template TemplateCaption,
    string ExportName,
    string TemplateName);

/// <summary>The team's data in and out: a file sent here is read and previewed; exports and the empty workbook are asked for. For leads.</summary>
public sealed record ExchangeScreen : Screen, ISampled
{
    /// <summary>Bot API: a bot can fetch files up to 20 MB.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    public override bool Fits(World world) => world.Seller.Leads;

    public override View Show(World world)
    {
        var words = world.Words.Exchange;
        var recent = ExchangeFlow.Undoable(world);
        return View.Of(
            Rich.Lines([words.Ask.With(), .. recent.Select(b => words.Recent.With(("file", b.FileName), ("count", PersianDigits.Of(b.Customers)), ("when", world.Time.Ago(b.At, world.Now))))]),
            [
                [new Button(words.Template, new Press(Verbs.Template))],
                [new Button(words.Excel, new Press(Verbs.Export, nameof(JobKind.ExportExcel))), new Button(words.Csv, new Press(Verbs.Export, nameof(JobKind.ExportCsv)))],
                .. Buttons.InRows(recent.Select(b => new Button(Buttons.Clip(words.Undo.With(("file", b.FileName)).Plain, 40), new Press(Verbs.UndoImport, Buttons.Invariant(b.Id.Value))))),
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Template }) => ExchangeFlow.Start(JobKind.Template, world.Words.Exchange.Making.With(), this, world),
        Pressed({ Verb: Verbs.Export, Argument: nameof(JobKind.ExportExcel) }) => ExchangeFlow.Start(JobKind.ExportExcel, world.Words.Exchange.Exporting.With(), this, world),
        Pressed({ Verb: Verbs.Export, Argument: nameof(JobKind.ExportCsv) }) => ExchangeFlow.Start(JobKind.ExportCsv, world.Words.Exchange.Exporting.With(), this, world),
        Pressed({ Verb: Verbs.Back }) => Step.To(new TeamScreen(0)),
        Said => Step.Stay(this, world.Words.Exchange.NotAFile.With()),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public override Step? Take(Sent sent, World world) => sent.Media switch
    {
        { Kind: MediaKind.Document, Size: > MostBytes } => Step.Stay(this, ExchangeViews.TooBig(world)),
        { Kind: MediaKind.Document, FileId: { } file } document => ExchangeFlow.Read(file, document.FileName ?? "", this, world),
        null => null,
        _ => Step.Stay(this, world.Words.Exchange.NotAFile.With()),
    };

    public static Screen Sample(World world) => new ExchangeScreen();
}

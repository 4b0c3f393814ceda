using System.Collections.Immutable;
using SalesBot.Core.Exchange;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>What is said of imports and exports when their work is done; sent by the bot of its own accord.</summary>
public static class ExchangeViews
{
    /// <summary>More problems than this go into a file.</summary>
    public const int MostProblemsShown = 12;

    private const int MostRows = 3;
    private const int MostNames = 6;
    private const int MostOfLine = 160;
    private const int BarLength = 10;
    private const int BytesPerMegabyte = 1024 * 1024;

    public static View Progress(Rich text, double part, World world)
    {
        var full = (int)Math.Round(Math.Clamp(part, 0, 1) * BarLength);
        return View.Of(world.Words.Exchange.Progress.With(
            ("text", text.Plain), ("bar", new string('▰', full) + new string('▱', BarLength - full)), ("percent", PersianDigits.Percent(Math.Clamp(part, 0, 1)))));
    }

    public static Rich TooBig(World world) =>
        world.Words.Exchange.TooBig.With(("most", PersianDigits.Of((int)(Screens.ExchangeScreen.MostBytes / BytesPerMegabyte))));

    public static View Fault(FileFault fault, World world) => View.Of(world.Words.ImportRemarks.Say(fault));

    /// <summary>Every problem, or as many as fit a bubble: nothing can be imported until they are mended.</summary>
    public static View Problems(ImportReading reading, string file, World world)
    {
        var words = world.Words.Exchange;
        var more = reading.Problems.Length - MostProblemsShown;
        return View.Of(Rich.Lines(
            [
                words.Bad.With(("file", file), ("count", PersianDigits.Of(reading.Problems.Length))),
                .. reading.Problems.Take(MostProblemsShown).Select(p => world.Words.ImportProblems.Say(p)),
                .. more > 0 ? [words.MoreProblems.With(("count", PersianDigits.Of(more)))] : ImmutableArray<Rich>.Empty,
            ]));
    }

    /// <summary>What an import would do, and the button that does it.</summary>
    public static View Preview(ImportReading reading, ImportPlan plan, JobId job, ImmutableArray<Member> members, World world)
    {
        var words = world.Words.Exchange;
        if (plan.Customers.IsEmpty && plan.Notes.IsEmpty && plan.Purchases.IsEmpty)
        {
            return View.Of(words.NothingInside.With());
        }

        var lines = new List<Rich> { words.Good.With(("file", plan.FileName)) };
        AddCount(lines, words.New, plan.New);
        AddCount(lines, words.Known, plan.Customers.Length - plan.New);
        AddCount(lines, words.Notes, plan.Notes.Length);
        AddCount(lines, words.Purchases, plan.Purchases.Length);
        var known = members.Select(m => PersianText.Fold(m.Seller.Name)).ToHashSet();
        var strangers = reading.Book.Customers.Select(c => c.Owner).Concat(reading.Book.Notes.Select(n => n.Author)).OfType<string>().Distinct().Where(name => !known.Contains(PersianText.Fold(name))).ToList();
        if (strangers.Count > 0)
        {
            lines.Add(words.Strangers.With(("names", string.Join("، ", strangers.Take(MostNames)) + (strangers.Count > MostNames ? "، …" : ""))));
        }

        lines.AddRange(reading.Remarks.Select(world.Words.ImportRemarks.Say));
        if (plan.Customers.Length > 0)
        {
            lines.AddRange([Rich.Empty, words.FirstRows.With(), .. plan.Customers.Take(MostRows).Select(c => Rich.Of(Direction.WithoutControls(Clipped.To(Row(c), MostOfLine))))]);
        }

        return View.Of(Rich.Lines(lines), [new Button(words.Confirm, new Press(Verbs.Import, Buttons.Invariant(job.Value)))]);
    }

    public static View Done(ImportPlan plan, World world) => View.Of(
        world.Words.Exchange.Done.With(
            ("file", plan.FileName), ("customers", PersianDigits.Of(plan.New)), ("notes", PersianDigits.Of(plan.Notes.Length)), ("purchases", PersianDigits.Of(plan.Purchases.Length))),
        [
            new Button(world.Words.Menu.Customers, new Press(Verbs.Customers)),
            new Button(Buttons.Clip(world.Words.Exchange.Undo.With(("file", plan.FileName)).Plain, 40), new Press(Verbs.UndoImport, Buttons.Invariant(plan.Batch.Value))),
        ]);

    public static View Undone(UndoneImport undone, World world)
    {
        var words = world.Words.Exchange;
        return View.Of(Rich.Lines(
            [
                words.Undone.With(("customers", PersianDigits.Of(undone.Customers)), ("notes", PersianDigits.Of(undone.Notes)), ("purchases", PersianDigits.Of(undone.Purchases))),
                .. undone.Kept > 0 ? [words.UndoneKept.With(("kept", PersianDigits.Of(undone.Kept)))] : ImmutableArray<Rich>.Empty,
            ]));
    }

    public static Rich Exported(ExchangeBook book, World world) => world.Words.Exchange.Exported.With(
        ("customers", PersianDigits.Of(book.Customers.Length)), ("notes", PersianDigits.Of(book.Notes.Length)), ("purchases", PersianDigits.Of(book.Purchases.Length)));

    private static void AddCount(List<Rich> lines, Template words, int count)
    {
        if (count > 0)
        {
            lines.Add(words.With(("count", PersianDigits.Of(count))));
        }
    }

    private static string Row(PlannedCustomer customer)
    {
        string?[] parts = [customer.Row.Name, customer.Row.Company, .. customer.Phones.Select(p => p.Shown), customer.Row.City];
        return string.Join("، ", parts.OfType<string>());
    }
}

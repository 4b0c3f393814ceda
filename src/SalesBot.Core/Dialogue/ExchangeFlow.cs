using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>Starts the long work of imports and exports; what comes of it is sent when it is done.</summary>
internal static class ExchangeFlow
{
    public static readonly TimeSpan CanBeUndoneFor = TimeSpan.FromHours(24);

    public static ImmutableArray<ImportedBatch> Undoable(World world) => world.Books.Teams.Batches(world.Seller.Id, world.Now - CanBeUndoneFor);

    public static Step Start(JobKind kind, Rich hint, Screen here, World world) => Step.To(here, new StartJob(NewJob(world), world.Seller.Id, kind)).Saying(hint);

    public static Step Read(string fileId, string name, Screen here, World world) =>
        Step.To(here, new StartJob(NewJob(world), world.Seller.Id, JobKind.Read, null, fileId, name)).Saying(world.Words.Exchange.Reading.With(("file", name)));

    /// <summary>The preview was agreed to. Null for who does not lead.</summary>
    public static Step? Import(JobId read, Screen here, World world) => world.Books.Teams.FindJob(world.Seller.Id, read) is { Kind: JobKind.Read } job
        ? InPlace(new StartJob(NewJob(world), world.Seller.Id, JobKind.Import, job.Id, job.FileId, job.FileName), world.Words.Exchange.Importing.With(("file", job.FileName ?? "")), here)
        : null;

    /// <summary>Null for who does not lead.</summary>
    public static Step? Undo(JobId batch, Screen here, World world)
    {
        if (!world.Seller.Leads)
        {
            return null;
        }

        return Undoable(world).FirstOrDefault(b => b.Id.Value == batch.Value) is { } known
            ? InPlace(new StartJob(NewJob(world), world.Seller.Id, JobKind.Undo, batch, null, known.FileName), world.Words.Exchange.UndoingNow.With(("file", known.FileName)), here)
            : Step.Stay(here, world.Words.Exchange.CannotUndo.With());
    }

    private static Step InPlace(StartJob start, Rich text, Screen here) => Step.To(here, start) with { Aside = _ => View.Of(text) };

    private static JobId NewJob(World world) => new(world.Ids.Next());
}

using System.Collections.Immutable;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Exchange;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Exchange.Books;
using SalesBot.Exchange.Writing;

namespace SalesBot.Hosting;

/// <summary>A team's data from files and into files; the chat and the command line do it alike.</summary>
internal sealed class TeamFiles(KnowledgeBase knowledge, IExchange exchange, IIdSource ids)
{
    /// <summary>Reads a file and says what each line means in the team. The plan is null when there is a problem.</summary>
    /// <param name="by">Null for the program itself.</param>
    public (ImportReading Reading, ImportPlan? Plan) Read(Stream file, string name, BatchId batch, TeamId team, SellerId? by, TimeZoneInfo zone)
    {
        var planner = new ImportPlanner(exchange.Known(team), knowledge.Lookup, zone);
        var reading = new BookReader(knowledge.Words, zone, ImportPlanner.NormalPhone, planner.Count).Read(file, name);
        return (reading, reading.IsGood ? planner.Plan(reading, batch, team, by, name, ids.Next) : null);
    }

    public Task<bool> ImportAsync(ImportPlan plan, DateTimeOffset at, CancellationToken cancel) => exchange.ImportAsync(plan, at, cancel);

    public ExchangeBook Export(TeamId team, TimeZoneInfo zone) => exchange.Export(team, media => NoteText.Of(media, knowledge.Words.Media), NameOf, zone);

    public void WriteExcel(ExchangeBook book, TimeZoneInfo zone, Stream to) => new BookWriter(knowledge.Words, zone).WriteExcel(book, to);

    public void WriteCsv(ExchangeBook book, TimeZoneInfo zone, Stream to) => new BookWriter(knowledge.Words, zone).WriteCsv(book, to);

    public void WriteCampaign(ImmutableArray<CampaignRecipient> recipients, string text, Stream to) => new CampaignWriter(knowledge.Words.Campaigns).Write(recipients, text, to);

    public void WriteTemplate(TimeZoneInfo zone, Stream to) => new BookWriter(knowledge.Words, zone).WriteTemplate(to);

    public void WriteGuestsExcel(GuestBook book, Stream to) => new GuestWriter(knowledge.Words.OccasionFile).WriteExcel(book, to);

    public void WriteGuestsCsv(GuestBook book, Stream to) => new GuestWriter(knowledge.Words.OccasionFile).WriteCsv(book, to);

    /// <summary>Every problem as a line, for those that a bubble cannot hold.</summary>
    public IEnumerable<string> Lines(ImmutableArray<ImportProblem> problems) => problems.Select(p => knowledge.Words.ImportProblems.Say(p).Plain);

    private string NameOf(TypeId id) => knowledge.Behaviour.TryFind(id, out var type) ? type.Name : id.Value;
}

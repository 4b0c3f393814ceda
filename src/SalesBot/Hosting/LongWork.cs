using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.Options;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.Telegram.Api;
using SalesBot.Telegram.Receiving;
using SalesBot.Telegram.Sending;

namespace SalesBot.Hosting;

/// <summary>
/// Does the work that takes longer than a turn, one piece at a time: reads files, imports, exports. Its answer is committed with its end, so a piece
/// that a stop cut short is done again at the next start, and answered once; an import is written once whatever happens.
/// </summary>
internal sealed partial class LongWork(
    IJobs jobs,
    TeamFiles files,
    IExchange exchange,
    INoteIndex index,
    IStandings standings,
    IOutbox outbox,
    OutboxSender sender,
    FileFetcher fetcher,
    LiveMessage live,
    Worlds worlds,
    TimeProvider clock,
    IOptions<BotOptions> options,
    ILogger<LongWork> log) : BackgroundService
{
    private const int MostTries = 4;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                foreach (var job in jobs.Waiting(16))
                {
                    await DoAsync(job, stoppingToken);
                }

                await Task.Delay(LookEvery, clock, stoppingToken);
            }
            catch (StoreException e)
            {
                LogStoreFault(TryAgainAfter, e);
                await Task.Delay(TryAgainAfter, clock, stoppingToken);
            }
        }
    }

    private async Task DoAsync(Job job, CancellationToken cancel)
    {
        var world = worlds.For(job.By, "");
        ImmutableArray<Outgoing> answer;
        try
        {
            // Whoever leads no more gets nothing more.
            answer = !world.Seller.Leads ? [] : job.Kind switch
            {
                JobKind.Read => await ReadAsync(job, world, cancel),
                JobKind.Import => await ImportAsync(job, world, cancel),
                JobKind.Undo => [new ShowView(ExchangeViews.Undone(await exchange.UndoAsync(new BatchId(job.Of!.Value.Value), job.By, cancel), world), null)],
                JobKind.ExportExcel => await ExportAsync(job, "xlsx", files.WriteExcel, world, cancel),
                JobKind.ExportCsv => await ExportAsync(job, "zip", files.WriteCsv, world, cancel),
                JobKind.Propose => await ProposeAsync(job, world, cancel),
                JobKind.GuestsExcel => GuestFile(job, "xlsx", files.WriteGuestsExcel, world),
                JobKind.GuestsCsv => GuestFile(job, "zip", files.WriteGuestsCsv, world),
                JobKind.Template => [File(job, $"{world.Words.Exchange.TemplateName}.xlsx", to => files.WriteTemplate(world.Zone, to), world.Words.Exchange.TemplateCaption.With())],
                JobKind.CampaignList => CampaignList(job, world),
            };
        }
        catch (OutdatedException)
        {
            answer = Say((job.Kind is JobKind.Undo ? world.Words.Exchange.CannotUndo : world.Words.Exchange.Outdated).With());
        }
        catch (FileTooBig)
        {
            answer = Say(ExchangeViews.TooBig(world));
        }
        catch (Exception e) when (e is TelegramRefused or TelegramUnreachable)
        {
            answer = Say(world.Words.Exchange.NotReached.With());
        }
        catch (Exception e) when (e is not (StoreException or OperationCanceledException))
        {
            LogOurFault(job.Kind, e);
            answer = Say(world.Words.Exchange.Failed.With());
        }

        var payloads = answer.Select(Codec.Encode).ToImmutableArray();
        await outbox.PostAsync($"job:{job.Id.Value}", job.By.Chat, clock.GetUtcNow(), [new EndJob(job.Id)], payloads, cancel);
        sender.Wake();
        if (job.Kind is JobKind.Import or JobKind.Undo)
        {
            await standings.ReckonAsync(world.Team.Id, clock.GetUtcNow(), cancel);
        }

        if (job.Kind is JobKind.Import)
        {
            await index.CatchUpAsync(_ => { }, cancel);
        }
    }

    private async Task<ImmutableArray<Outgoing>> ReadAsync(Job job, World world, CancellationToken cancel)
    {
        var name = NameOf(job, world);
        var telling = await Telling.BeginAsync(live, job.By.Chat, world.Words.Exchange.Reading.With(("file", name)), world, cancel);
        using var file = await FetchAsync(job, cancel);
        telling.Say(0.3);
        var (reading, plan) = files.Read(file, name, new BatchId(job.Id.Value), world.Team.Id, job.By, world.Zone);
        telling.Say(1);
        if (reading.Fault is { } fault)
        {
            return telling.End(ExchangeViews.Fault(fault, world));
        }

        if (plan is not null)
        {
            return telling.End(ExchangeViews.Preview(reading, plan, job.Id, world.Books.Teams.Members(job.By), world));
        }

        var problems = telling.End(ExchangeViews.Problems(reading, name, world));
        return reading.Problems.Length <= ExchangeViews.MostProblemsShown ? problems : problems.Add(File(
            job, world.Words.Exchange.ProblemsFile, to => to.Write([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", files.Lines(reading.Problems)))]), Rich.Empty));
    }

    private async Task<ImmutableArray<Outgoing>> ImportAsync(Job job, World world, CancellationToken cancel)
    {
        var name = NameOf(job, world);
        var telling = await Telling.BeginAsync(live, job.By.Chat, world.Words.Exchange.Importing.With(("file", name)), world, cancel);
        using var file = await FetchAsync(job, cancel);
        telling.Say(0.2);
        var (reading, plan) = files.Read(file, name, new BatchId(job.Of!.Value.Value), world.Team.Id, job.By, world.Zone);
        if (plan is null)
        {
            // It was good when it was previewed: the team's customers have changed since.
            return telling.End(reading.Fault is { } fault ? ExchangeViews.Fault(fault, world) : ExchangeViews.Problems(reading, name, world));
        }

        telling.Say(0.6);
        var isNew = await files.ImportAsync(plan, clock.GetUtcNow(), cancel);
        telling.Say(1);
        return telling.End(isNew ? ExchangeViews.Done(plan, world) : View.Of(world.Words.Exchange.DoneBefore.With()));
    }

    private async Task<ImmutableArray<Outgoing>> ExportAsync(Job job, string extension, Action<Core.Exchange.ExchangeBook, TimeZoneInfo, Stream> write, World world, CancellationToken cancel)
    {
        var telling = await Telling.BeginAsync(live, job.By.Chat, world.Words.Exchange.Exporting.With(), world, cancel);
        var book = files.Export(world.Team.Id, world.Zone);
        telling.Say(0.4);
        var name = $"{world.Words.Exchange.ExportName} {PersianDate.Day(world.Now, world.Zone)}.{extension}";
        var file = File(job, name, to => write(book, world.Zone, to), ExchangeViews.Exported(book, world));
        telling.Say(1);
        return [file];
    }

    /// <summary>The proposal is committed by itself, for somebody may change the occasion while it is reckoned; then it is reckoned again.</summary>
    private async Task<ImmutableArray<Outgoing>> ProposeAsync(Job job, World world, CancellationToken cancel)
    {
        for (var tries = 1; world.Books.Occasions.FindOccasion(job.By, new OccasionId(job.Of!.Value.Value)) is { IsSettled: false } occasion; tries++)
        {
            var (change, plan) = OccasionFlow.Plan(occasion, world);
            try
            {
                await outbox.PostAsync($"propose:{job.Id.Value}:{tries}:{change.Version}", job.By.Chat, clock.GetUtcNow(), [change], [], cancel);
                return [new ShowView(OccasionFlow.Proposed(occasion, plan, world).Stamped(ButtonData.NoSerial), null)];
            }
            catch (OutdatedException) when (tries < MostTries)
            {
            }
        }

        return [];
    }

    private ImmutableArray<Outgoing> GuestFile(Job job, string extension, Action<GuestBook, Stream> write, World world)
    {
        if (GuestBook.Read(new OccasionId(job.Of!.Value.Value), world) is not { } book)
        {
            return [];
        }

        var words = world.Words.OccasionFile;
        return [File(job, $"{words.FileName} {book.Occasion}.{extension}", to => write(book, to), words.Caption.With(("occasion", book.Occasion), ("messages", PersianDigits.Of(book.Messages.Length)), ("mails", PersianDigits.Of(book.Mails.Length))))];
    }

    private ImmutableArray<Outgoing> CampaignList(Job job, World world)
    {
        var words = world.Words.Campaigns;
        if (world.Knowledge.Campaigns.FirstOrDefault(c => c.Id.Value == job.FileName) is not { } campaign)
        {
            return Say(world.Words.Exchange.Failed.With());
        }

        var recipients = world.Books.Club.Recipients(job.By, campaign.Stage, campaign.Without);
        if (recipients.IsEmpty)
        {
            return Say(words.EmptyList.With(("name", campaign.Name)));
        }

        var text = world.Books.Club.CampaignText(job.By, campaign.Id) ?? campaign.Text;
        var caption = words.Caption.With(
            ("name", campaign.Name), ("count", PersianDigits.Of(recipients.Length)), ("mobiles", PersianDigits.Of(recipients.Count(r => r.Mobile is not null))), ("emails", PersianDigits.Of(recipients.Count(r => r.Email is not null))));
        return [File(job, $"{words.FileName} {campaign.Name} {PersianDate.Day(world.Now, world.Zone)}.xlsx", to => files.WriteCampaign(recipients, text, to), caption)];
    }

    private async Task<MemoryStream> FetchAsync(Job job, CancellationToken cancel)
    {
        var content = new MemoryStream();
        await fetcher.FetchAsync(job.FileId!, content, Core.Dialogue.Screens.ExchangeScreen.MostBytes, cancel);
        content.Position = 0;
        return content;
    }

    /// <summary>Makes a file that waits on the disk until it is sent.</summary>
    private SendFile File(Job job, string name, Action<Stream> write, Rich caption)
    {
        var folder = Directory.CreateDirectory(Path.GetFullPath(options.Value.FilesFolder)).FullName;
        var path = Path.Combine(folder, $"{job.Id.Value}{Path.GetExtension(name)}");
        using (var stream = System.IO.File.Create(path))
        {
            write(stream);
        }

        return new SendFile(path, name, caption);
    }

    private static string NameOf(Job job, World world) => job.FileName is { Length: > 0 } name ? Direction.WithoutControls(name) : world.Words.Media.Document;

    private static ImmutableArray<Outgoing> Say(Rich text) => [new ShowView(View.Of(text), null)];

    /// <summary>A message that says how far the work is.</summary>
    private sealed record Telling(LiveMessage Live, ChatId Chat, MessageId? Message, Rich Text, World World, CancellationToken Cancel)
    {
        public static async Task<Telling> BeginAsync(LiveMessage live, ChatId chat, Rich text, World world, CancellationToken cancel) =>
            new(live, chat, await live.SendAsync(chat, ExchangeViews.Progress(text, 0, world), cancel), text, world, cancel);

        /// <summary>What came of it, in the place of the message that told of it.</summary>
        public ImmutableArray<Outgoing> End(View view) => [new ShowView(view.Stamped(ButtonData.NoSerial), Message)];

        public void Say(double part)
        {
            if (Message is { } message)
            {
                _ = Live.EditAsync(Chat, message, ExchangeViews.Progress(Text, part, World), Cancel);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "long work waits, for the store cannot do it now; next try in {Wait}")]
    private partial void LogStoreFault(TimeSpan wait, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} failed; the person was told")]
    private partial void LogOurFault(JobKind kind, Exception fault);
}

using System.Collections.Immutable;

namespace SalesBot.Core.Ports;

/// <summary>Kept by name.</summary>
public enum JobKind
{
    /// <summary>Reads a file that was sent, and says what an import of it would do.</summary>
    Read,

    /// <summary>Imports a file that was read; the batch has the number of the job that read it.</summary>
    Import,

    /// <summary>Takes an import back.</summary>
    Undo,
    ExportExcel,
    ExportCsv,

    /// <summary>Sends the empty workbook.</summary>
    Template,

    /// <summary>Proposes who is invited how; <see cref="Job.Of"/> is the number of the occasion, as of the two below.</summary>
    Propose,

    /// <summary>Sends the lists for text messages and e-mail.</summary>
    GuestsExcel,
    GuestsCsv,

    /// <summary>Sends the list of those whom a campaign goes to; the campaign's id stands for the file's name.</summary>
    CampaignList,
}

/// <summary>Work that takes longer than a turn; it is done beside the dialogue, and once begun survives a restart.</summary>
/// <param name="By">A lead; the answer goes to his chat.</param>
/// <param name="Of">The job that this one follows on: the reading that is imported, the import that is taken back; or the occasion it is about.</param>
/// <param name="FileId">The platform's name of the file to read.</param>
public sealed record Job(JobId Id, SellerId By, JobKind Kind, JobId? Of, string? FileId, string? FileName, DateTimeOffset At);

public interface IJobs
{
    /// <summary>Those not ended, oldest first.</summary>
    ImmutableArray<Job> Waiting(int most);
}

using SalesBot.Core.Ports;

namespace SalesBot.Storage;

/// <summary>An open store: every port to what is kept. Closing it commits what callers still wait for.</summary>
public interface IStore : IDisposable
{
    ITurnStore Turns { get; }

    IOutbox Outbox { get; }

    ISalesBook Book { get; }

    ITeamBook Teams { get; }

    IOccasionBook Occasions { get; }

    IClubBook Club { get; }

    IRounds Rounds { get; }

    IExchange Exchange { get; }

    IJobs Jobs { get; }

    INoteIndex NoteIndex { get; }

    IStandings Standings { get; }

    IMoving Moving { get; }
}

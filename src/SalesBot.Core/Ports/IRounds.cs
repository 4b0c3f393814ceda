using System.Collections.Immutable;

namespace SalesBot.Core.Ports;

/// <summary>What the bot looks at of its own accord, in all teams: nobody asks, so nothing of it may be shown to another than whom it names.</summary>
public interface IRounds
{
    /// <summary>Open follow-ups of members that are due and were not reminded of, soonest first.</summary>
    ImmutableArray<DueReminder> Due(DateTimeOffset now, int skip, int most);

    /// <summary>All members of all teams.</summary>
    ImmutableArray<(Seller Seller, Team Team, Preferences Preferences)> Members();

    /// <summary>True when some team has an admin.</summary>
    bool HasAdmin();

    /// <summary>The code that was offered to whoever comes first, while it holds.</summary>
    string? CodeOfFirstAdmin(DateTimeOffset now);
}

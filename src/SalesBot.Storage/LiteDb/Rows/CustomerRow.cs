using System.Collections.Immutable;
using LiteDB;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Standings;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>A customer with phones, tags, what he is in every lens but behaviour, and the sums of what he bought.</summary>
internal sealed class CustomerRow(BsonDocument document) : Row(document)
{
    public CustomerRow(long id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public long Id => Document["_id"].AsInt64;

    public long Team
    {
        get => Number();
        set => Put(value);
    }

    public long Owner
    {
        get => Number();
        set => Put(value);
    }

    public string Name
    {
        get => Text();
        set => Put(value);
    }

    /// <summary>See NameKey.</summary>
    public string NameKey
    {
        get => Text();
        set => Put(value);
    }

    public string? Company
    {
        get => TextOrNull();
        set => Put(value);
    }

    public string? City
    {
        get => TextOrNull();
        set => Put(value);
    }

    public string? Kind
    {
        get => TextOrNull();
        set => Put(value);
    }

    public bool? IsInternal
    {
        get => FlagOrNull();
        set => Put(value);
    }

    public string? Email
    {
        get => TextOrNull();
        set => Put(value);
    }

    /// <summary>«MM-dd» of the Jalali year.</summary>
    public string? Birthday
    {
        get => TextOrNull();
        set => Put(value);
    }

    public string? ServiceTerms
    {
        get => TextOrNull();
        set => Put(value);
    }

    public string? LeavingReason
    {
        get => TextOrNull();
        set => Put(value);
    }

    public long? ReferredBy
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public long MadeAt
    {
        get => Number();
        set => Put(value);
    }

    public long TouchedAt
    {
        get => Number();
        set => Put(value);
    }

    /// <summary>Order among those touched in the same millisecond.</summary>
    public long TouchedTie
    {
        get => Number();
        set => Put(value);
    }

    /// <summary>How often something was written.</summary>
    public long Contacts
    {
        get => NumberOrNull() ?? 0;
        set => Put(value);
    }

    /// <summary>The type of the verdict that is the persona.</summary>
    public string? Persona
    {
        get => TextOrNull();
        set => Put(value);
    }

    public long? ArchivedAt
    {
        get => NumberOrNull();
        set => Put(value);
    }

    /// <summary>Such a one is seen nowhere.</summary>
    public long? MergedInto
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public long? Batch
    {
        get => NumberOrNull();
        set => Put(value);
    }

    /// <summary>The Changes of the team's scale when his standings were last written for him alone.</summary>
    public long Stated
    {
        get => NumberOrNull() ?? 0;
        set => Put(value);
    }

    /// <summary>E.164, in order.</summary>
    public ImmutableArray<string> Phones
    {
        get => Document[nameof(Phones)] is { IsNull: false } phones ? [.. phones.AsArray.Select(p => p.AsString)] : [];
        set => PutValue(value.IsEmpty ? null : new BsonArray(value.Order(StringComparer.Ordinal).Select(p => new BsonValue(p))));
    }

    /// <summary>Folded, and as shown; in the order of the folded ones.</summary>
    public ImmutableArray<(string Tag, string Shown)> Tags
    {
        get => Document[nameof(Tags)] is { IsNull: false } tags ? [.. tags.AsArray.Select(t => (t["Tag"].AsString, t["Shown"].AsString))] : [];
        set => PutValue(value.IsEmpty ? null : new BsonArray(value.OrderBy(t => t.Tag, StringComparer.Ordinal).Select(t => new BsonDocument { ["Tag"] = Whole(t.Tag), ["Shown"] = Whole(t.Shown) })));
    }

    /// <summary>In no order.</summary>
    public ImmutableArray<LensStanding> Standings
    {
        get => Document[nameof(Standings)] is { IsNull: false } standings ? [.. standings.AsArray.Select(Standing)] : [];
        set => PutValue(value.IsEmpty ? null : new BsonArray(value.Select(Standing)));
    }

    /// <summary>Null where nothing is known to have been bought.</summary>
    public BuyingSums? Buying
    {
        get => Document[nameof(Buying)] is { IsNull: false } b
            ? new BuyingSums(b["Days"].AsInt64, b["LastDay"].AsInt64, b["Revenue"].AsInt64, b["Margin"].AsInt64, b["OfMargin"].AsInt64)
            : null;
        set => PutValue(value is { } b
            ? new BsonDocument { ["Days"] = b.BuyingDays, ["LastDay"] = b.LastDay, ["Revenue"] = b.Revenue, ["Margin"] = b.Margin, ["OfMargin"] = b.OfMargin }
            : null);
    }

    /// <summary>What he is in a lens; null where nothing is known.</summary>
    public LensStanding? In(LensId lens) => Standings.FirstOrDefault(s => s.Lens == lens);

    public bool IsShown => MergedInto is null && ArchivedAt is null;

    /// <summary>The number of a phone in the index of them.</summary>
    public static string PhoneKey(long team, string phone) => $"{Key.Of(team)}{phone}";

    /// <summary>Customers of a team: those archived or those not.</summary>
    public static (string From, string To) OfTeam(long team, bool isArchived) => Key.Under(team, isArchived ? 1 : 0);

    public static (string From, string To) OfOwner(long team, long owner, bool isArchived) => Key.Under(team, owner, isArchived ? 1 : 0);

    /// <summary>All of a team from a number on, archived ones too.</summary>
    public static (string From, string To) OfTeamFrom(long team, long number) => (Key.Of(team, number), Key.Under(team).To);

    /// <summary>Those of a team who were stated for themselves alone after a change.</summary>
    public static (string From, string To) StatedAfter(long team, long change) => (Key.Of(team, change + 1), Key.Under(team).To);

    public static string BirthdayKey(long team, string birthday) => $"{Key.Of(team)}{birthday}";

    /// <summary>ByTeam and ByOwner: seen ones in the order of their last touch, archived ones apart. ByNumber: all of them as they came. ByStated: see Stated.</summary>
    public override void PutKeys()
    {
        var archived = ArchivedAt is null ? 0 : 1;
        Put(MergedInto is null ? Key.Of(Team, archived, TouchedAt, TouchedTie, Id) : null, "ByTeam");
        Put(MergedInto is null ? Key.Of(Team, Owner, archived, TouchedAt, TouchedTie, Id) : null, "ByOwner");
        Put(MergedInto is null ? Key.Of(Team, Id) : null, "ByNumber");
        Put(MergedInto is null && Stated > 0 ? Key.Of(Team, Stated) : null, "ByStated");
        Put(MergedInto is null && Birthday is { } day ? BirthdayKey(Team, day) : null, "ByBirthday");
        PutValue(Phones is { IsEmpty: false } phones ? new BsonArray(phones.Select(p => new BsonValue(PhoneKey(Team, p)))) : null, "PhoneKeys");
    }

    private static LensStanding Standing(BsonValue s) => new(
        new LensId(s["Lens"].AsString), new TypeId(s["Type"].AsString), Enum.Parse<Certainty>(s["Certainty"].AsString), Enum.Parse<StandingSource>(s["Source"].AsString),
        DateTimeOffset.FromUnixTimeMilliseconds(s["At"].AsInt64));

    private static BsonValue Standing(LensStanding s) => new BsonDocument
    {
        ["Lens"] = s.Lens.Value, ["Type"] = s.Type.Value, ["Certainty"] = s.Certainty.ToString(), ["Source"] = s.Source.ToString(), ["At"] = s.At.ToUnixTimeMilliseconds(),
    };
}

/// <summary>What a customer bought in the team's period: days, the number of the last day (0 where there is none), and sums in Rial.</summary>
/// <param name="Margin">Where it is known.</param>
/// <param name="OfMargin">The part of the revenue that margin was earned on.</param>
internal sealed record BuyingSums(long BuyingDays, long LastDay, long Revenue, long Margin, long OfMargin);

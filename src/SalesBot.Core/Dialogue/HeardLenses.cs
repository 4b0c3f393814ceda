using System.Collections.Immutable;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>What a message tells in one of the lenses beside behaviour.</summary>
/// <param name="Verdict">At least likely: on one sentence nobody should be put into a drawer.</param>
internal sealed record HeardLens(Lens Lens, Verdict Verdict)
{
    public CustomerType Type => Lens[Verdict.First];
}

/// <summary>Reads a message through the lenses beside behaviour.</summary>
internal static class HeardLenses
{
    /// <summary>The surest first.</summary>
    public static ImmutableArray<HeardLens> Of(string? heard, World world) => heard is null ? [] :
    [
        .. world.Knowledge.Interviews
            .Where(interviewer => interviewer.Lens.Id != LensId.Behaviour)
            .Select(interviewer => (interviewer, Evidence: world.EvidenceIn(interviewer.Lens.Id, heard)))
            .Where(pair => pair.Evidence is not null)
            .Select(pair => new HeardLens(pair.interviewer.Lens, Verdict.From(pair.interviewer, [], pair.Evidence)))
            .Where(found => found.Verdict.Certainty >= Certainty.Likely)
            .OrderByDescending(found => found.Verdict.Probability),
    ];

    /// <summary>To be kept beside the verdict on behaviour, under its id.</summary>
    public static ImmutableArray<KeepVerdict> Kept(InterviewSoFar soFar, World world) =>
    [
        .. Of(soFar.Heard, world).Select(found => new KeepVerdict(
            soFar.Verdict, world.Seller.Id, soFar.Customer, found.Lens.Id, found.Verdict.First, found.Verdict.Probability, found.Verdict.Second, found.Verdict.Certainty, [], soFar.Heard)),
    ];

    /// <summary>«رضایت: 😡 خشمگین · قبیله: 🧛 خون‌آشام»; null when nothing was heard there.</summary>
    public static Rich? Line(InterviewSoFar soFar, World world)
    {
        var words = world.Words.HeardLens;
        var found = Of(soFar.Heard, world);
        return found.IsEmpty ? null : words.Also.With(("lenses", string.Join(" · ", found.Select(f => words.One.With(("lens", f.Lens.Name), ("emoji", f.Type.Emoji), ("type", f.Type.Name)).Plain))));
    }
}

using SalesBot.Core.Interview;

namespace SalesBot.Core.Survey;

/// <summary>What is believed of a customer in one lens that may still be asked about.</summary>
/// <param name="IsThin">Too little was heard for a verdict to be gone by, whatever is believed: until more is, advice is given as if nothing were known here.</param>
public sealed record LensState(Interviewer Interviewer, Belief Belief, bool IsThin = false);

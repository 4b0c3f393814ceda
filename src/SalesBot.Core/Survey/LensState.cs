using SalesBot.Core.Interview;

namespace SalesBot.Core.Survey;

/// <summary>What is believed of a customer in one lens that may still be asked about.</summary>
public sealed record LensState(Interviewer Interviewer, Belief Belief);

namespace SalesBot.Core.Classify;

/// <summary>Reads a seller's message for what it tells about a customer.</summary>
public interface ITextClassifier
{
    /// <summary>Null when the message tells nothing about the customer, or too little.</summary>
    TextEvidence? Classify(string text);
}

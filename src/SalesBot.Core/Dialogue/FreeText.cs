using SalesBot.Core.Dialogue.Screens;

namespace SalesBot.Core.Dialogue;

/// <summary>Reads a message sent where nothing was asked: a purchase becomes a draft, a type's name opens its card, a sentence about a customer gets its verdict.</summary>
internal static class FreeText
{
    /// <summary>Null when it is neither, nor a phone number.</summary>
    public static Step? Read(string text, Screen here, World world) =>
        ContactFlow.Read(text, here, world) is { } step ? step : PurchaseFlow.Hear(text, open: null, here, world) is { } purchase ? purchase : world.Knowledge.Lookup.Find(text) is { } type ? Step.To(new CardScreen(type, here)) : InterviewFlow.Hear(text, customer: null, world);
}

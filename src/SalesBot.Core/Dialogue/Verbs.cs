namespace SalesBot.Core.Dialogue;

/// <summary>The verbs of buttons. They stand in messages already sent: never rename one, never give an old one a new meaning.</summary>
public static class Verbs
{
    public const string Menu = "menu";
    public const string Help = "help";
    public const string Interview = "ask";
    public const string Cards = "cards";
    public const string Card = "card";
    public const string Script = "script";
    public const string Customers = "customers";
    public const string Customer = "customer";
    public const string Back = "back";
    public const string Answer = "a";
    public const string DontKnow = "dk";
    public const string Enough = "enough";
    public const string StartOver = "over";
    public const string More = "more";
    public const string Give = "give";
    public const string Page = "page";
    public const string AddNote = "note";
    public const string Save = "save";
    public const string Notes = "notes";
    public const string Note = "read";
    public const string History = "history";
    public const string NewCustomer = "new";
    public const string Pick = "pick";
    public const string MakeNamed = "make";
    public const string Right = "right";
    public const string Other = "other";
    public const string Name = "is";
    public const string OnlyNote = "only";
    public const string Judge = "judge";
    public const string Search = "search";
    public const string Order = "order";
}

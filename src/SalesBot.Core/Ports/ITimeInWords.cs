namespace SalesBot.Core.Ports;

/// <summary>Says in Persian how long ago something was: «۲ ساعت پیش».</summary>
public interface ITimeInWords
{
    string Ago(DateTimeOffset then, DateTimeOffset now);
}

/// <summary>Gives what was never given before.</summary>
public interface IIdSource
{
    /// <summary>Numbers, each greater than the last, below 2^53.</summary>
    long Next();

    /// <summary>Twenty characters that nobody can guess, of letters, digits, hyphens and underscores.</summary>
    string NextSecret();
}

/// <summary>The address under which the platform opens the chat with the bot.</summary>
public interface IStartLinks
{
    /// <summary>A link that sends «/start code»; null while the bot does not know its own name.</summary>
    Uri? To(string code);
}

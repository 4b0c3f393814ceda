namespace SalesBot.Core.Ports;

/// <summary>Says in Persian how long ago something was: «۲ ساعت پیش».</summary>
public interface ITimeInWords
{
    string Ago(DateTimeOffset then, DateTimeOffset now);
}

/// <summary>Gives numbers that were never given before, each greater than the last, below 2^53.</summary>
public interface IIdSource
{
    long Next();
}

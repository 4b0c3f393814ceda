namespace SalesBot.Core.FollowUps;

/// <summary>When a follow-up is due, as a person said it.</summary>
/// <param name="At">To the minute, in UTC.</param>
/// <param name="HasTime">An hour was said («ساعت ۱۰») or a part of the day («عصر»); else only the day counts.</param>
/// <param name="Start">Where the first words that say it begin in the original text, in UTF-16 units.</param>
/// <param name="Length">Of those words with what is between them.</param>
/// <param name="IsPast">The moment was said in so many words and is over.</param>
public sealed record Due(DateTimeOffset At, bool HasTime, int Start, int Length, bool IsPast = false);

/// <param name="Rest">What the text says beside the time: «زنگ بزنم به رضایی» of «فردا ساعت ۱۰ زنگ بزنم به رضایی». May be empty.</param>
public sealed record DueReading(Due Due, string Rest);

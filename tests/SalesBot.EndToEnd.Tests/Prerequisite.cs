namespace SalesBot.EndToEnd.Tests;

/// <summary>What a test needs on the machine besides .NET: without it, skipped at home, failed when <c>CI</c> is set.</summary>
internal static class Prerequisite
{
    public static void Require(bool present, string lacking)
    {
        if (present)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
        {
            Assert.Fail($"CI is set and {lacking}");
        }

        Assert.Skip(lacking);
    }
}

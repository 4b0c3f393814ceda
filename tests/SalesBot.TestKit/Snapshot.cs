using System.Runtime.CompilerServices;
using Shouldly;

namespace SalesBot.TestKit;

/// <summary>
/// Compares text that people see with a file under Snapshots/ beside the test. At home a difference is written as *.received.txt;
/// SNAPSHOTS=accept takes it over. In CI nothing is ever accepted.
/// </summary>
public static class Snapshot
{
    public static void ShouldMatch(string actual, string name, [CallerFilePath] string caller = "")
    {
        var verified = Path.Combine(Path.GetDirectoryName(caller)!, "Snapshots", name + ".verified.txt");
        var received = verified.Replace(".verified.txt", ".received.txt", StringComparison.Ordinal);
        var inCi = Environment.GetEnvironmentVariable("CI") is { Length: > 0 };
        if (!inCi && Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
            File.WriteAllText(verified, actual);
            return;
        }

        var expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (expected != actual && !inCi)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(received)!);
            File.WriteAllText(received, actual);
        }

        actual.ShouldBe(expected, $"snapshot {name}; look at the difference, then run with SNAPSHOTS=accept if it is wanted");
    }

    /// <summary>Names of the snapshots beside the caller that none of <paramref name="known"/> explains.</summary>
    public static IReadOnlyList<string> Orphans(IEnumerable<string> known, [CallerFilePath] string caller = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(caller)!, "Snapshots");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.verified.txt") : [];
        return [.. files.Select(f => Path.GetFileName(f).Replace(".verified.txt", "", StringComparison.Ordinal)).Except(known).Order(StringComparer.Ordinal)];
    }
}

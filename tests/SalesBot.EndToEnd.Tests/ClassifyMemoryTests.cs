using SalesBot.Commands;
using SalesBot.TestKit;

namespace SalesBot.EndToEnd.Tests;

/// <summary>By itself, for memory is counted for the whole process.</summary>
[CollectionDefinition(nameof(ClassifyMemoryTests), DisableParallelization = true)]
[Collection(nameof(ClassifyMemoryTests))]
public class ClassifyMemoryTests
{
    [Fact]
    public void Memory_does_not_grow_with_the_input()
    {
        var judge = new MessageJudge(Shipped.Knowledge.Behaviour, Shipped.Classifier);
        Answer(1_000, judge);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var most = Answer(20_000, judge);

        (most - before).ShouldBeLessThan(5_000_000);
    }

    /// <summary>The most memory in use on the way, looked at every 5,000 lines.</summary>
    private static long Answer(int lines, MessageJudge judge)
    {
        var most = 0L;
        ClassifyCommand.Answer(new Scripted(() =>
        {
            if (lines % 5_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }

            return lines-- > 0 ? "{\"id\":1,\"text\":\"گفت فردا میام می‌برم\"}" : null;
        }), TextWriter.Null, null, judge).ShouldBe(0);
        return most;
    }

    private sealed class Scripted(Func<string?> next) : TextReader
    {
        public override string? ReadLine() => next();
    }
}

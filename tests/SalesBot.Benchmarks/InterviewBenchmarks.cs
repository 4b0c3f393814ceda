using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using SalesBot.Core.Interview;
using SalesBot.TestKit;

namespace SalesBot.Benchmarks;

/// <summary>One step of the interview on the shipped content: from the answers so far to the next question. Bound: 100 microseconds.</summary>
[MemoryDiagnoser]
public class InterviewBenchmarks
{
    private Interviewer _interviewer = null!;
    private ImmutableArray<Answer> _answers;

    [Params(0, 3, 8)]
    public int Answers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _interviewer = Shipped.Knowledge.Interviewer;
        _answers = [.. _interviewer.Questions.Take(Answers).Select(q => new Answer(q.Id, q.Options[^1].Id))];
    }

    [Benchmark]
    public Question? NextQuestion() => _interviewer.MostTelling(_interviewer.BeliefAfter(_answers), _answers, 0);

    [Benchmark]
    public Verdict Conclude() => Verdict.From(_interviewer, _answers);
}

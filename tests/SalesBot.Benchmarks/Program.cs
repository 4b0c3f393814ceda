using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SalesBot.Benchmarks;

if (args is ["search", .. var sizes])
{
    SearchMeasure.Run(sizes);
    return;
}

if (args is ["exchange", .. var rest])
{
    ExchangeMeasure.Run(rest);
    return;
}

if (args is ["occasion", .. var guests])
{
    OccasionMeasure.Run(guests);
    return;
}

if (args is ["stores", .. var notes])
{
    StoreMeasure.Run(notes);
    return;
}

if (args is ["standings", .. var counts])
{
    StandingMeasure.Run(counts);
    return;
}

var job = Job.Default;
if (args is ["occasions", .. var more])
{
    (job, args) = (Job.ShortRun, ["--filter", $"*{nameof(OccasionBenchmarks)}*", .. more]);
}

// In this process: the separate one would look for the resources beside a project of its own.
var config = DefaultConfig.Instance.AddJob(job.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);

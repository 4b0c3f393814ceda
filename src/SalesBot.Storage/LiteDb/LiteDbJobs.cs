using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

internal sealed class LiteDbJobs(OneThread thread) : IJobs
{
    public ImmutableArray<Job> Waiting(int most) => thread.Read<ImmutableArray<Job>>(t => [.. t.Jobs.Where("IsWaiting", true).OrderBy(j => j.Id).Take(most).Select(Job)]);

    public static Job Job(JobRow row) => new(
        new JobId(row.Id), new SellerId(row.By), Enum.Parse<JobKind>(row.Kind), row.Of is { } of ? new JobId(of) : null, row.FileId, row.FileName, DateTimeOffset.FromUnixTimeMilliseconds(row.At));
}

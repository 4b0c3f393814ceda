using System.Collections.Immutable;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

internal sealed class SqliteJobs(ReadPool reads) : IJobs
{
    public ImmutableArray<Job> Waiting(int most) => reads.Read(c => c.All(
        $"SELECT {Rows.JobColumns} FROM jobs WHERE ended_at IS NULL ORDER BY id LIMIT $most", Rows.Job, ("$most", most)));
}

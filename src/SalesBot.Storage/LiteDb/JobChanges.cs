using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Changes of long work. Each answers false when who asks may not, and has then written nothing.</summary>
internal static class JobChanges
{
    public static bool Start(Tables tables, StartJob start, long at)
    {
        if (Scope.OfLead(tables, start.By) is not { } scope)
        {
            return false;
        }

        tables.Jobs.Add(new JobRow(start.Job.Value)
        {
            Team = scope.Team.Value, By = start.By.Value, Kind = start.Kind.ToString(), Of = start.Of?.Value, FileId = start.FileId, FileName = start.FileName, At = at,
        });
        return true;
    }

    public static bool End(Tables tables, EndJob end, long at)
    {
        if (tables.Jobs.Find(end.Job.Value) is not { EndedAt: null } job)
        {
            return false;
        }

        job.EndedAt = at;
        tables.Jobs.Update(job);
        return true;
    }
}

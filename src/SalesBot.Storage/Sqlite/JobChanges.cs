using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Changes of long work. Each answers false when who asks may not, and has then written nothing.</summary>
internal static class JobChanges
{
    public static bool Start(PreparedConnection connection, StartJob start, long at) => Scope.Of(connection, start.By) is { Role: >= Role.Lead } scope && connection.Execute(
        "INSERT INTO jobs (id, team_id, by, kind, of, file_id, file_name, at) VALUES ($id, $team, $by, $kind, $of, $file, $name, $at)",
        ("$id", start.Job.Value), scope.TeamParameter, ("$by", start.By.Value), ("$kind", start.Kind.ToString()), ("$of", start.Of?.Value), ("$file", start.FileId), ("$name", start.FileName), ("$at", at)) == 1;

    public static bool End(PreparedConnection connection, EndJob end, long at) =>
        connection.Execute("UPDATE jobs SET ended_at = $at WHERE id = $id AND ended_at IS NULL", ("$at", at), ("$id", end.Job.Value)) == 1;
}

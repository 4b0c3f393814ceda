using System.CommandLine;

namespace SalesBot.Commands;

/// <summary>Asks a running bot whether it is well; for container health checks, where no other client is at hand.</summary>
internal static class HealthCommand
{
    public static Command Create()
    {
        var url = new Option<Uri>("--url")
        {
            Description = "where the bot listens",
            DefaultValueFactory = _ => new Uri(Environment.GetEnvironmentVariable("Http__Urls")?.Split(';')[0].Replace("*", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal) ?? Hosting.HttpOptions.DefaultUrl),
        };
        var command = new Command("health", "ask a running bot whether it is well; exit 0 or 1") { url };
        command.SetAction(async (parsed, cancel) =>
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            try
            {
                using var answer = await http.GetAsync(new Uri(parsed.GetRequiredValue(url), "/health"), cancel);
                Console.Out.WriteLine(await answer.Content.ReadAsStringAsync(cancel));
                return answer.IsSuccessStatusCode ? 0 : 1;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                Console.Error.WriteLine("not reachable");
                return 1;
            }
        });
        return command;
    }
}

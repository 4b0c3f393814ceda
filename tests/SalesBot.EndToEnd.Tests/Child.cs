using System.Collections.Concurrent;
using System.Diagnostics;

namespace SalesBot.EndToEnd.Tests;

/// <summary>Another program under test, with the lines it wrote; never outlives its test.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];

    private Child(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = System.Text.Encoding.UTF8;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything it wrote, standard output and error together.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>The shipped program in that folder, with these settings, those of <see cref="Tested"/> and no others.</summary>
    public static Child SalesBot(string folder, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "salesbot.dll"));
        string[] sections = ["Telegram__", "Admin__", "Storage__", "Phone__", "Http__", "Bot__", "ASPNETCORE_", "DOTNET_ENVIRONMENT"];
        foreach (var stray in start.Environment.Keys.Where(k => sections.Any(s => k.StartsWith(s, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            start.Environment.Remove(stray);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        Tested.LayOver(start.Environment);
        return new Child(start);
    }

    /// <summary>A script beside the tests, run by Debian's Python whatever other Pythons there are.</summary>
    public static Child Python(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/python3");
        foreach (var argument in (string[])["-I", "-W", "ignore", Path.Combine(AppContext.BaseDirectory, script), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        // The library would ask a proxy even for this machine.
        foreach (var proxy in start.Environment.Keys.Where(k => k.EndsWith("_proxy", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(proxy);
        }

        return new Child(start);
    }

    /// <summary>What follows the words on the first line that begins with them.</summary>
    public async Task<string> Says(string beginning)
    {
        string? line = null;
        await Eventually(() => Task.FromResult((line = _lines.FirstOrDefault(l => l.StartsWith(beginning, StringComparison.Ordinal))) is not null || _process.HasExited));
        return line is null ? throw new InvalidOperationException($"it ended without saying \"{beginning}\":\n{Output}") : line[beginning.Length..].Trim();
    }

    /// <summary>Ends it as a power cut would (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end (SIGTERM), as systemd and Docker do; returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        return await ExitAsync();
    }

    public async Task<int> ExitAsync()
    {
        using var bound = new CancellationTokenSource(Bound);
        await _process.WaitForExitAsync(bound.Token);
        return _process.ExitCode;
    }

    /// <summary>Asks again and again until it holds: programs of others tell nobody when they are done.</summary>
    public static async Task Eventually(Func<Task<bool>> holds)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(Bound);
        while (!await holds())
        {
            await Task.Delay(25, bound.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
        }
    }
}

using Microsoft.Extensions.Hosting;

namespace SalesBot.Emulator.Server;

/// <summary>Leaves Ctrl+C and signals to the program that started the emulator.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

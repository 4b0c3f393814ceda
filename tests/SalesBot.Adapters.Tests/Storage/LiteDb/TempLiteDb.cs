using SalesBot.Storage.LiteDb;
using SalesBot.TestKit;

namespace SalesBot.Adapters.Tests.Storage.LiteDb;

/// <summary>A LiteDB file in a folder of its own, which is not there before the first opening and not after the test.</summary>
public sealed class TempLiteDb : IDisposable
{
    private readonly string _folder = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"salesbot-{Guid.NewGuid():N}");

    public string Path => System.IO.Path.Combine(_folder, "data", "salesbot.litedb");

    public LiteDbStore Open(TimeProvider? clock = null) => new($"Filename={Path}", Shipped.Knowledge.SearchReader, clock ?? TimeProvider.System);

    public OpenStore OpenPorts(TimeProvider clock) => OpenStore.Of(Open(clock));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}

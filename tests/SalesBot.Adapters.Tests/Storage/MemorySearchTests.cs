using SalesBot.TestKit;

namespace SalesBot.Adapters.Tests.Storage;

/// <summary>The store of the dialogue's tests finds what the real ones find.</summary>
public sealed class MemorySearchTests : SearchProperties
{
    private readonly MemoryStore _store = new();

    protected override OpenStore Open(TimeProvider clock) => new(_store, _store, _store, new Nothing());

    protected override void Delete()
    {
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}

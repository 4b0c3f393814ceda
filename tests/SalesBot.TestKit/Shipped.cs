using SalesBot.Content;
using SalesBot.Core.Dialogue;

namespace SalesBot.TestKit;

/// <summary>The resources as they ship, loaded once.</summary>
public static class Shipped
{
    private static readonly Lazy<KnowledgeBase> Loaded = new(() =>
    {
        var loaded = ContentLoader.Load(Repository.PathOf("resources"));
        return loaded.Value ?? throw new InvalidOperationException("the shipped resources are faulty:\n" + string.Join('\n', loaded.Problems));
    });

    public static KnowledgeBase Knowledge => Loaded.Value;
}

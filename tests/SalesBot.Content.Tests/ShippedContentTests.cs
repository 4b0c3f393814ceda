namespace SalesBot.Content.Tests;

/// <summary>The content of this repository, as it ships.</summary>
public sealed class ShippedContentTests
{
    [Fact]
    public void The_shipped_content_loads_without_a_problem() =>
        ContentLoader.Load(Path.Combine(AppContext.BaseDirectory, "resources")).Problems.Select(p => p.ToString()).ShouldBeEmpty();
}

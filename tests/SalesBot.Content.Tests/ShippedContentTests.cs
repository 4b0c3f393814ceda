using SalesBot.Core.Dialogue;
using SalesBot.Core.Lenses;
using SalesBot.TestKit;

namespace SalesBot.Content.Tests;

/// <summary>The content of this repository, as it ships.</summary>
public sealed class ShippedContentTests
{
    [Fact]
    public void The_shipped_content_loads_without_a_problem() =>
        ContentLoader.Load(Path.Combine(AppContext.BaseDirectory, "resources")).Problems.Select(p => p.ToString()).ShouldBeEmpty();

    [Fact]
    public void Every_lens_that_the_program_speaks_of_ships_with_all_its_types()
    {
        var lenses = Shipped.Knowledge.Lenses;

        lenses.Select(l => l.Id).ShouldBe(KnownTypes.ByLens.Select(l => l.Lens).Prepend(LensId.Behaviour));
        lenses.Skip(1).SelectMany(l => l.Types).Select(t => t.Id).ShouldBe(KnownTypes.ByLens.SelectMany(l => l.Types));
        lenses.SelectMany(l => l.Types).Count().ShouldBe(36);
    }

    [Fact]
    public void Every_type_of_every_lens_has_advice_of_its_own()
    {
        var advised = Shipped.Knowledge.Advice.Rules.SelectMany(rule => rule.When.Types).SelectMany(condition => condition.Types).CountBy(type => type).ToDictionary();

        Shipped.Knowledge.Lenses.SelectMany(l => l.Types).Where(type => advised.GetValueOrDefault(type.Id) < 2).Select(type => type.Id.Value).ShouldBeEmpty();
    }

    [Fact]
    public void Every_next_action_fits_the_data_of_a_button()
    {
        foreach (var rule in Shipped.Knowledge.Advice.Rules)
        {
            System.Text.Encoding.UTF8.GetByteCount(ButtonData.Encode(long.MaxValue, new Press(Verbs.Advice, rule.Id.Value).Code)).ShouldBeLessThanOrEqualTo(64, rule.Id.Value);
        }
    }
}

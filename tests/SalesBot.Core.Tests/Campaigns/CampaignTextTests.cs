using SalesBot.Core.Campaigns;
using SalesBot.Core.Lenses;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Campaigns;

public class CampaignTextTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void A_text_is_paid_as_so_many_messages(int length, int pages) => SmsPages.Of(new string('س', length)).ShouldBe(pages);

    [Fact]
    public void The_hole_is_read_however_it_was_written_and_filled_with_the_name_alone()
    {
        CampaignText.Kept("سلام {نام}").ShouldBe("سلام {name}");
        CampaignText.For("{name} رضایی", CampaignText.Kept("سلام {نام}، {name}")).ShouldBe("سلام {name} رضایی، {name} رضایی");
        CampaignText.HasOtherHoles("سلام {name}").ShouldBeFalse();
        CampaignText.HasOtherHoles("سلام {فامیل}").ShouldBeTrue();
    }

    [Fact]
    public void Every_stage_has_drafts_and_none_sells_to_the_furious()
    {
        var campaigns = Shipped.Knowledge.Campaigns;
        campaigns.Select(c => c.Stage).Distinct().ShouldBe(KnownTypes.ByLens.First(l => l.Lens == LensId.Lifecycle).Types);
        campaigns.GroupBy(c => c.Stage).ShouldAllBe(g => g.Count() >= 2 && g.Count() <= 3);
        campaigns.ShouldAllBe(c => c.Without.Contains(new TypeInLens(LensId.Satisfaction, KnownTypes.Furious)));
        campaigns.Where(c => c.Aim != CampaignAim.Care).ShouldAllBe(c => c.Without.Contains(new TypeInLens(LensId.Satisfaction, KnownTypes.Unsatisfied)));
        campaigns.Where(c => c.Aim == CampaignAim.Offer).ShouldAllBe(c => c.Without.Contains(new TypeInLens(LensId.Tribe, KnownTypes.Churner)));
        campaigns.Where(c => c.Stage == KnownTypes.Dissatisfied).ShouldAllBe(c => c.Aim == CampaignAim.Care);
    }
}

using SalesBot.Core.Dialogue;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Ports;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

public class InviteDialogueTests
{
    private static readonly WordsOfTheDoor Door = new();

    private readonly PureChat _admin;

    public InviteDialogueTests()
    {
        var chat = new PureChat();
        _admin = chat.With(104, "علی رستمی", Role.Admin).Send("/start");
    }

    [Fact]
    public void An_invite_is_made_in_four_taps_and_shown_as_link_line_and_picture()
    {
        var code = Invite("سرپرست", "یک روز");

        var link = $"https://t.me/salesbot?start={code}";
        _admin.Text.ShouldContain(link);
        _admin.Text.ShouldContain($"/start {code}");
        _admin.Text.ShouldContain("سرپرست");
        _admin.Text.ShouldContain("فقط یک نفر");
        _admin.Text.ShouldContain("۱ آذر ۱۴۰۵، ۱۳:۰۰");
        _admin.Sent.OfType<ShowQr>().Single().ShouldSatisfyAllConditions(qr => qr.Link.ShouldBe(link), qr => qr.Caption.Plain.ShouldContain("۱ آذر"));
        _admin.World.Books.Teams.FindInvite(code, _admin.World.Now).ShouldNotBeNull().Expires.ShouldBe(_admin.World.Now.AddDays(1));
    }

    [Fact]
    public void A_bot_that_does_not_know_its_name_shows_the_line_alone()
    {
        var admin = new PureChat(_admin.Store, Shipped.Knowledge, _admin.Clock, new CountingIds(500), 105, "مینا", Role.Admin) { Links = new NoLinks() };
        admin.Send("/start");
        var code = Invite("فروشنده", "ده دقیقه", admin);

        admin.Text.ShouldContain($"/start {code}");
        admin.Text.ShouldNotContain("http");
        admin.Sent.OfType<ShowQr>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("فروشنده", Role.Seller)]
    [InlineData("سرپرست", Role.Lead)]
    [InlineData("مدیر", Role.Admin)]
    public void Whoever_follows_the_link_is_a_member_of_that_role_at_once(string label, Role role)
    {
        var nima = Stranger(201, "نیما صادقی").Send($"/start {Invite(label, "یک ساعت")}");

        nima.World.ShouldSatisfyAllConditions(w => w.IsMember.ShouldBeTrue(), w => w.Seller.Role.ShouldBe(role), w => w.Seller.Team.ShouldBe(TeamId.First));
        nima.Send("/menu").Labels.Contains("📊 تیم").ShouldBe(role != Role.Seller);
    }

    [Fact]
    public void A_line_copied_with_its_invisible_signs_opens_the_door_too() =>
        Stranger(201, "نیما").Send($"\u200F\u2068/start {Invite("فروشنده", "یک ساعت")}\u2069").World.IsMember.ShouldBeTrue();

    [Fact]
    public void The_second_who_follows_it_is_told_that_it_is_over_and_stays_outside()
    {
        var code = Invite("فروشنده", "یک روز");
        Stranger(201, "نیما").Send($"/start {code}");

        var late = Stranger(202, "پویا").Send($"/start {code}");

        late.Text.ShouldBe(Door.Over);
        late.Labels.ShouldBeEmpty();
        late.World.IsMember.ShouldBeFalse();
    }

    [Fact]
    public async Task Of_two_who_come_at_the_same_moment_one_gets_in_and_the_other_is_decided_anew()
    {
        var code = Invite("مدیر", "یک روز");
        var (nima, pouya) = (Stranger(201, "نیما"), Stranger(202, "پویا"));
        var (first, second) = (Decide(nima, code, 9_000_001), Decide(pouya, code, 9_000_002));

        (await nima.Store.Turns.CommitAsync(first, TestContext.Current.CancellationToken)).ShouldBeTrue();
        await Should.ThrowAsync<OutdatedException>(() => pouya.Store.Turns.CommitAsync(second, TestContext.Current.CancellationToken));

        pouya.Store.Turns.LoadSession(pouya.Chat).ShouldBeNull();
        (nima.World.IsMember, pouya.World.IsMember).ShouldBe((true, false));
        pouya.Send($"/start {code}").Text.ShouldBe(Door.Over);
    }

    [Fact]
    public void A_revoked_invite_lets_nobody_in()
    {
        var code = Invite("فروشنده", "۷ روز");
        _admin.Press("دعوت‌های باز").Press("لغو ۱");
        _admin.Text.ShouldContain("دعوت بازی نیست");

        Stranger(201, "نیما").Send($"/start {code}").Text.ShouldBe(Door.Over);
    }

    [Fact]
    public void An_invite_can_be_revoked_on_its_own_page()
    {
        var code = Invite("فروشنده", "۷ روز");
        _admin.Press("لغو دعوت");

        _admin.Screen.ShouldBeOfType<InvitesScreen>();
        _admin.World.Books.Teams.FindInvite(code, _admin.World.Now).ShouldBeNull();
    }

    [Fact]
    public void An_invite_ends_by_the_clock_and_leaves_the_list()
    {
        var code = Invite("فروشنده", "ده دقیقه");
        _admin.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        _admin.World.Books.Teams.FindInvite(code, _admin.World.Now).ShouldNotBeNull();
        _admin.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Stranger(201, "نیما").Send($"/start {code}").Text.ShouldBe(Door.Over);
        _admin.Press("دعوت‌های باز").Text.ShouldContain("دعوت بازی نیست");
    }

    [Fact]
    public void The_page_of_an_invite_that_was_used_meanwhile_leads_to_the_menu()
    {
        var code = Invite("فروشنده", "یک روز");
        Stranger(201, "نیما").Send($"/start {code}");

        _admin.Press("لغو دعوت").Screen.ShouldBeOfType<MenuScreen>();
        _admin.LastTurn.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Open_invites_are_listed_newest_first_and_shown_again()
    {
        var first = Invite("فروشنده", "یک روز");
        _admin.Clock.Advance(TimeSpan.FromMinutes(1));
        Invite("مدیر", "یک ساعت");
        _admin.Press("دعوت‌های باز");

        _admin.Text.ShouldContain("(۲)");
        _admin.Text.ShouldContain("۱. مدیر");
        _admin.Text.ShouldContain("۲. فروشنده");
        _admin.Press("نمایش ۲").Text.ShouldContain(first);
        _admin.Sent.OfType<ShowQr>().ShouldBeEmpty();
    }

    [Fact]
    public void A_member_of_another_team_is_asked_before_he_changes_and_leaves_his_customers_there()
    {
        var nima = OtherTeam(301, "نیما", Role.Seller).Send("/start").Send("/customers").Send("رضایی").Press("ساختن");
        var code = Invite("فروشنده", "یک روز");

        nima.Send($"/start {code}").Screen.ShouldBeOfType<ChangeTeamScreen>();
        nima.World.Seller.Team.ShouldNotBe(TeamId.First);
        nima.Press("بله");

        nima.World.Seller.Team.ShouldBe(TeamId.First);
        nima.Send("/customers").Text.ShouldNotContain("رضایی");
    }

    [Fact]
    public void The_only_admin_of_another_team_cannot_leave_it()
    {
        var boss = OtherTeam(301, "نیما", Role.Admin).Send("/start");
        var code = Invite("مدیر", "یک روز");
        boss.Send($"/start {code}").Press("بله");

        boss.Toast.ShouldNotBeNull().ShouldContain("تنها مدیر");
        boss.World.Seller.Team.ShouldNotBe(TeamId.First);
        boss.World.Books.Teams.FindInvite(code, boss.World.Now).ShouldNotBeNull();
    }

    [Fact]
    public void One_who_became_the_only_admin_while_asked_does_not_come_down_by_an_invite()
    {
        var nima = _admin.With(201, "نیما", Role.Seller).Send("/start");
        nima.Send($"/start {Invite("سرپرست", "یک روز")}").Screen.ShouldBeOfType<ChangeTeamScreen>();
        _admin.Store.Write(_admin.Clock.GetUtcNow(), new SetRole(new SellerId(201), _admin.World.Seller.Id, Role.Admin), new SetRole(_admin.World.Seller.Id, _admin.World.Seller.Id, Role.Seller));
        nima.Press("بله");

        nima.Toast.ShouldNotBeNull().ShouldContain("تنها مدیر");
        nima.World.Seller.Role.ShouldBe(Role.Admin);
    }

    [Fact]
    public void The_owner_makes_a_team_and_its_first_admin_comes_in_by_the_link()
    {
        var owner = new PureChat(_admin.Store, Shipped.Knowledge, _admin.Clock, new CountingIds(700), 106, "مالک", Role.Admin) { IsOwner = true };
        owner.Send("/start").Send("/team").Press("تنظیمات").Press("تیم تازه").Send("🙂");
        owner.Screen.ShouldBeOfType<NewTeamScreen>();
        owner.Send("فروش\nشیراز");

        owner.Text.ShouldContain("فروش شیراز");
        owner.Labels.ShouldNotContain("✖️ لغو دعوت");
        var code = ((InviteCodeScreen)owner.Screen).Code;
        owner.Sent.OfType<ShowQr>().Single().Caption.Plain.ShouldContain("فروش شیراز");
        var boss = Stranger(401, "کاوه").Send($"/start {code}");
        boss.World.ShouldSatisfyAllConditions(w => w.Team.Name.ShouldBe("فروش شیراز"), w => w.Seller.Role.ShouldBe(Role.Admin), w => w.Team.Id.ShouldNotBe(TeamId.First));
        boss.Send("/team").Press("اعضا").Text.ShouldContain("(۱ نفر)");
        owner.World.Seller.Team.ShouldBe(TeamId.First);
    }

    [Fact]
    public void An_admin_whom_the_settings_do_not_name_makes_no_team()
    {
        _admin.Send("/team").Press("تنظیمات");

        _admin.Labels.ShouldNotContain(l => l.Contains("تیم تازه", StringComparison.Ordinal));
        Forge.Press(_admin, "newteam").Screen.ShouldBeOfType<TeamSettingsScreen>();
    }

    [Fact]
    public void Another_teams_invite_can_be_neither_seen_nor_revoked()
    {
        var boss = OtherTeam(301, "نیما", Role.Admin).Send("/start");
        var code = Invite("فروشنده", "یک روز", boss);
        _admin.Send("/team").Press("اعضا").Press("دعوت‌های باز");
        _admin.Text.ShouldNotContain(code);

        foreach (var forged in new[] { $"revoke:{code}", $"open:{code}" })
        {
            Forge.Press(_admin, forged).LastTurn.Changes.ShouldBeEmpty();
            _admin.Text.ShouldNotContain(code);
            _admin.Screen.ShouldBeOfType<InvitesScreen>();
        }

        boss.World.Books.Teams.FindInvite(code, boss.World.Now).ShouldNotBeNull();
    }

    private static TurnRecord Decide(PureChat chat, string code, long update)
    {
        var world = chat.World;
        var turn = Conversation.Handle(null, new Incoming(new UpdateId(update), chat.Chat, world.Seller.Id, world.Seller.Name, new TextSent($"/start {code}")), world);
        return new TurnRecord(new UpdateId(update), chat.Chat, world.Now, Codec.Encode(turn.Session), turn.Changes, books => [.. turn.Outgoing(world.At(books)).Select(Codec.Encode)]);
    }

    private PureChat Stranger(long person, string name) => _admin.With(person, name, null);

    private PureChat OtherTeam(long person, string name, Role role)
    {
        _admin.Store.Write(_admin.Clock.GetUtcNow(), new AddTeam("تیم دیگر", $"first-of-{person}", _admin.Clock.GetUtcNow().AddDays(1)));
        return _admin.With(person, name, role, _admin.World.Books.Teams.FindInvite($"first-of-{person}", _admin.Clock.GetUtcNow())!.Team);
    }

    private string Invite(string role, string howLong, PureChat? by = null)
    {
        var admin = by ?? _admin;
        admin.Send("/team").Press("اعضا").Press("➕ دعوت").Press(role).Press(howLong == "ده دقیقه" ? "۱۰ دقیقه" : howLong);
        return ((InviteCodeScreen)admin.Screen).Code;
    }

    private sealed class NoLinks : IStartLinks
    {
        public Uri? To(string code) => null;
    }

    private sealed class WordsOfTheDoor
    {
        public string Over { get; } = Shipped.Knowledge.Words.Door.LinkIsOver.With().GuardDirection().Plain;
    }
}

/// <summary>Presses that no button of the shown view has.</summary>
internal static class Forge
{
    public static PureChat Press(PureChat chat, string code) => chat.PressData($"{Serial(chat)}.{code}");

    private static string Serial(PureChat chat) => chat.View.Rows.SelectMany(r => r).First().Data.Split('.')[0];
}

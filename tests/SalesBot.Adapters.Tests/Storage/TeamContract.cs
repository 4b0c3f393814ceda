using System.Collections.Immutable;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;

namespace SalesBot.Adapters.Tests.Storage;

/// <summary>Two teams in one store: Sara leads the first as its admin, with Mina as lead and Omid as seller; Kaveh is the admin of the second, with Nima as seller.</summary>
public abstract class TeamContract : StoreContract
{
    private static readonly SellerId Mina = new(5_000_000_003);
    private static readonly SellerId Kaveh = new(5_000_000_011);
    private static readonly SellerId Nima = new(5_000_000_012);
    private static readonly SellerId Nobody = new(5_000_000_099);
    private static readonly CustomerId OfOmid = new(11);
    private static readonly CustomerId OfNima = new(21);

    [Fact]
    public async Task A_person_is_a_member_of_the_team_and_role_he_was_enrolled_in()
    {
        await TwoTeams();

        Teams.FindSeller(Mina).ShouldBe(new Seller(Mina, TeamId.First, "مینا", Role.Lead));
        Teams.FindSeller(Nobody).ShouldBeNull();
        Teams.TeamOf(Nobody).ShouldBeNull();
        Teams.TeamOf(Kaveh)!.Name.ShouldBe("شیراز");
        Teams.TeamOf(Omid)!.ShouldSatisfyAllConditions(t => t.Id.ShouldBe(TeamId.First), t => t.Name.ShouldBeEmpty(), t => t.Zone.ShouldBeNull(), t => t.IsOpen.ShouldBeFalse());
    }

    [Fact]
    public async Task Members_are_listed_by_role_then_name_with_their_customers_and_only_to_their_team()
    {
        await TwoTeams();
        await Commit(new AddCustomer(new CustomerId(12), Omid, "بایگانی"), new Archive(new CustomerId(12), Omid, true));

        Teams.Members(Omid).Select(m => (m.Seller.Id, m.Customers, m.JoinedAt)).ShouldBe([(Sara, 0, Noon), (Mina, 0, Noon), (Omid, 1, Noon)]);
        Teams.Members(Nima).Select(m => m.Seller.Id).ShouldBe([Kaveh, Nima]);
        Teams.Members(Nobody).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_invite_lets_one_person_in_with_its_role()
    {
        await TwoTeams();
        await Commit(new MakeInvite("code", Sara, Role.Lead, Noon.AddDays(1)));
        Teams.FindInvite("code", Clock.Now).ShouldBe(new Invite("code", TeamId.First, "", Role.Lead, Noon.AddDays(1)));
        await Commit(new Join("code", Nobody, "پویا"));

        Teams.FindSeller(Nobody).ShouldBe(new Seller(Nobody, TeamId.First, "پویا", Role.Lead));
        Teams.FindInvite("code", Clock.Now).ShouldBeNull();
        await ShouldBeRefused(new Join("code", new SellerId(5_000_000_098), "دومی"));
        Teams.FindSeller(new SellerId(5_000_000_098)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_many_who_join_at_once_by_one_invite_one_becomes_a_member()
    {
        await TwoTeams();
        await Commit(new MakeInvite("code", Sara, Role.Seller, Noon.AddDays(1)));
        var people = Enumerable.Range(1, 8).Select(i => new SellerId(6_000_000_000 + i)).ToList();

        var tries = await Task.WhenAll(people.Select(p => IsWritten(new Join("code", p, "کسی"))));

        tries.Count(isWritten => isWritten).ShouldBe(1);
        people.Count(p => Teams.FindSeller(p) is not null).ShouldBe(1);
    }

    [Fact]
    public async Task An_invite_holds_until_its_time_and_not_at_it()
    {
        await TwoTeams();
        await Commit(new MakeInvite("code", Sara, Role.Seller, Noon.AddMinutes(10)));
        Teams.FindInvite("code", Noon.AddMinutes(10).AddMilliseconds(-1)).ShouldNotBeNull();
        Teams.FindInvite("code", Noon.AddMinutes(10)).ShouldBeNull();
        Teams.Invites(Sara, Noon.AddMinutes(10)).ShouldBeEmpty();
        Clock.Now = Noon.AddMinutes(10);

        await ShouldBeRefused(new Join("code", Nobody, "پویا"));
    }

    [Fact]
    public async Task A_revoked_invite_is_over_and_cannot_be_revoked_twice()
    {
        await TwoTeams();
        await Commit(new MakeInvite("code", Sara, Role.Seller, Noon.AddDays(1)));
        await Commit(new RevokeInvite("code", Sara));

        Teams.FindInvite("code", Clock.Now).ShouldBeNull();
        await ShouldBeRefused(new Join("code", Nobody, "پویا"));
        await ShouldBeRefused(new RevokeInvite("code", Sara));
    }

    [Fact]
    public async Task Invites_are_listed_newest_first_to_admins_of_their_team_alone()
    {
        await TwoTeams();
        await Commit(new MakeInvite("first", Sara, Role.Seller, Noon.AddDays(1)));
        Clock.Now = Noon.AddMinutes(1);
        await Commit(new MakeInvite("second", Sara, Role.Lead, Noon.AddDays(1)));
        await Commit(new MakeInvite("theirs", Kaveh, Role.Seller, Noon.AddDays(1)));

        Teams.Invites(Sara, Clock.Now).Select(i => i.Code).ShouldBe(["second", "first"]);
        Teams.Invites(Kaveh, Clock.Now).Select(i => i.Code).ShouldBe(["theirs"]);
        Teams.Invites(Mina, Clock.Now).ShouldBeEmpty();
        Teams.Invites(Omid, Clock.Now).ShouldBeEmpty();
        Teams.Invites(Nobody, Clock.Now).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_no_admin_of_the_team_changes_nothing_of_it()
    {
        await TwoTeams();
        await Commit(new MakeInvite("code", Sara, Role.Admin, Noon.AddDays(1)));
        var team = Teams.TeamOf(Sara)!;
        foreach (var by in new[] { Mina, Omid, Kaveh, Nima, Nobody })
        {
            await ShouldBeRefused(new RevokeInvite("code", by));
            await ShouldBeRefused(new SetRole(Omid, by, Role.Admin));
            await ShouldBeRefused(new SetRole(Omid, by, null));
            await ShouldBeRefused(new PutTeam(team with { Name = "دیگر" }, by));
        }

        foreach (var by in new[] { Mina, Omid, Nobody })
        {
            await ShouldBeRefused(new MakeInvite($"by {by.Value}", by, Role.Seller, Noon.AddDays(1)));
        }

        Teams.FindInvite("code", Clock.Now).ShouldNotBeNull();
        Teams.FindSeller(Omid)!.Role.ShouldBe(Role.Seller);
        Teams.TeamOf(Sara).ShouldBe(team);
    }

    [Fact]
    public async Task A_removed_member_is_none_finds_nothing_and_may_do_nothing()
    {
        await TwoTeams();
        await Commit(new AddNote(OfOmid, Omid, "یادداشت"));
        await Commit(new SetRole(Omid, Sara, null));

        Teams.FindSeller(Omid).ShouldBeNull();
        Teams.Members(Omid).ShouldBeEmpty();
        Book.FindCustomer(Omid, OfOmid).ShouldBeNull();
        await ShouldBeRefused(new AddNote(OfOmid, Omid, "باز هم"));
        await ShouldBeRefused(new SetRole(Omid, Sara, Role.Admin));
        Book.Notes(Mina, OfOmid, 0, 9).Items.ShouldHaveSingleItem().AuthorName.ShouldBe("امید");
    }

    [Fact]
    public async Task A_team_keeps_an_admin()
    {
        await TwoTeams();
        await Commit(new MakeInvite("theirs", Kaveh, Role.Admin, Noon.AddDays(1)), new MakeInvite("down", Sara, Role.Seller, Noon.AddDays(1)));

        await ShouldBeRefused(new SetRole(Sara, Sara, Role.Lead));
        await ShouldBeRefused(new SetRole(Sara, Sara, null));
        await ShouldBeRefused(new Join("theirs", Sara, "سارا"));
        await ShouldBeRefused(new Join("down", Sara, "سارا"));
        Teams.FindInvite("theirs", Clock.Now).ShouldNotBeNull();
        await Commit(new SetRole(Mina, Sara, Role.Admin));
        await Commit(new SetRole(Sara, Mina, Role.Seller));
        Teams.FindSeller(Sara)!.Role.ShouldBe(Role.Seller);
    }

    [Fact]
    public async Task Of_two_admins_who_remove_each_other_at_once_one_stays()
    {
        await TwoTeams();
        await Commit(new SetRole(Mina, Sara, Role.Admin));

        var tries = await Task.WhenAll(IsWritten(new SetRole(Mina, Sara, null)), IsWritten(new SetRole(Sara, Mina, null)));

        tries.Count(isWritten => isWritten).ShouldBe(1);
        Teams.Members(Omid).Count(m => m.Seller.Role is Role.Admin).ShouldBe(1);
    }

    [Fact]
    public async Task A_role_counts_from_the_next_read()
    {
        await TwoTeams();
        await Commit(new AddCustomer(new CustomerId(13), Mina, "مال مینا"));
        Book.FindCustomer(Omid, new CustomerId(13)).ShouldBeNull();
        await Commit(new SetRole(Omid, Sara, Role.Lead));

        Book.FindCustomer(Omid, new CustomerId(13)).ShouldNotBeNull();
        Book.FindCustomer(Omid, OfNima).ShouldBeNull();
    }

    [Fact]
    public async Task All_of_a_teams_settings_come_back_as_they_were_put()
    {
        await TwoTeams();
        var put = new Team(TeamId.First, "فروش مرکزی", "Asia/Kabul", true, new WorkingTime(new TimeOnly(22, 30), new TimeOnly(7, 0), [DayOfWeek.Thursday, DayOfWeek.Friday]));
        var other = Teams.TeamOf(Kaveh)!;
        await Commit(new PutTeam(put, Sara));
        Reopen();

        var team = Teams.TeamOf(Omid)!;
        (team with { Working = put.Working }).ShouldBe(put);
        (team.Working.QuietFrom, team.Working.QuietUntil).ShouldBe((put.Working.QuietFrom, put.Working.QuietUntil));
        team.Working.RestDays.ShouldBe([DayOfWeek.Thursday, DayOfWeek.Friday]);
        Teams.TeamOf(Kaveh)!.Name.ShouldBe(other.Name);
        await ShouldBeRefused(new PutTeam(other with { Name = "ربوده" }, Sara));
        await Commit(new PutTeam(put with { Working = put.Working with { QuietFrom = TimeOnly.MinValue, QuietUntil = TimeOnly.MinValue, RestDays = ImmutableArray<DayOfWeek>.Empty } }, Sara));
        Teams.TeamOf(Omid)!.Working.RestDays.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_open_team_opens_its_own_customers_alone()
    {
        await TwoTeams();
        await Commit(new AddCustomer(new CustomerId(13), Mina, "مال مینا"));
        await Commit(new PutTeam(Teams.TeamOf(Sara)! with { IsOpen = true }, Sara));

        Book.Customers(Omid, CustomerFilter.All, 0, 9).Items.Select(c => c.Id).ShouldBe([new CustomerId(13), OfOmid], ignoreOrder: true);
        Book.Customers(Nima, CustomerFilter.All, 0, 9).Items.Select(c => c.Id).ShouldBe([OfNima]);
    }

    [Fact]
    public async Task Customers_left_behind_are_listed_for_leads_of_their_team_and_handed_over_at_once()
    {
        await TwoTeams();
        await Commit(new AddFollowUp(new FollowUpId(1), OfOmid, Omid, "زنگ", Noon.AddDays(1)));
        await Commit(new SetRole(Omid, Sara, null));

        Teams.Gone(Mina).ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Seller.Id.ShouldBe(Omid), m => m.Seller.Name.ShouldBe("امید"), m => m.Customers.ShouldBe(1));
        Teams.Gone(Kaveh).ShouldBeEmpty();
        Teams.Gone(Nobody).ShouldBeEmpty();
        await ShouldBeRefused(new HandOverAll(Omid, Mina, Nima));
        await ShouldBeRefused(new HandOverAll(Omid, Nima, Nima));
        await Commit(new HandOverAll(Omid, Mina, Mina));

        Book.FindCustomer(Mina, OfOmid)!.Facts.Owner.ShouldBe(Mina);
        Book.FindFollowUp(Mina, new FollowUpId(1))!.Of.ShouldBe(Mina);
        Teams.Gone(Mina).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_teams_lead_hands_over_nothing_of_ours()
    {
        await TwoTeams();
        await Commit(new HandOverAll(Omid, Kaveh, Nima));

        Book.FindCustomer(Omid, OfOmid)!.Facts.Owner.ShouldBe(Omid);
        Book.FindCustomer(Nima, OfOmid).ShouldBeNull();
    }

    [Fact]
    public async Task One_who_went_over_to_another_team_left_his_customers_in_the_first()
    {
        await TwoTeams();
        await Commit(new MakeInvite("theirs", Kaveh, Role.Seller, Noon.AddDays(1)));
        await Commit(new Join("theirs", Omid, "امید"));

        Teams.FindSeller(Omid)!.Team.ShouldBe(Teams.FindSeller(Kaveh)!.Team);
        Book.FindCustomer(Omid, OfOmid).ShouldBeNull();
        Teams.Gone(Sara).ShouldHaveSingleItem().Seller.Id.ShouldBe(Omid);
        Teams.Gone(Kaveh).ShouldBeEmpty();
        Teams.Members(Kaveh).Single(m => m.Seller.Id == Omid).Customers.ShouldBe(0);
    }

    [Fact]
    public async Task A_report_counts_its_span_and_its_team_alone()
    {
        await TwoTeams();
        await Commit(new AddNote(OfOmid, Omid, "پیش از آن"));
        Clock.Now = Noon.AddDays(7);
        await Commit(new AddNote(OfOmid, Omid, "یک"));
        await Commit(new AddNote(OfOmid, Mina, "دو"));
        await Commit(new AddNote(OfNima, Nima, "مال آن‌ها"), Verdict(1, Nima, OfNima));
        await Commit(Verdict(2, Omid, OfOmid), new AddCustomer(new CustomerId(14), Omid, "تازه"));
        await Commit(new AddFollowUp(new FollowUpId(1), OfOmid, Omid, "", Noon.AddDays(6)), new AddFollowUp(new FollowUpId(2), OfOmid, Omid, "", Noon.AddDays(9)), new AddFollowUp(new FollowUpId(3), OfNima, Nima, "", Noon.AddDays(9)));

        var report = Teams.Report(Mina, Noon.AddDays(7), Noon.AddDays(14), Noon.AddDays(8))!;

        report.Members.ShouldBe(
        [
            new MemberActivity(Omid, "امید", 1, 1, 1, 2, 1),
            new MemberActivity(Mina, "مینا", 1, 0, 0, 0, 0),
            new MemberActivity(Sara, "سارا", 0, 0, 0, 0, 0),
        ]);
        report.Personas.ShouldBe([(new TypeId("skeptic"), 1)]);
        (report.Unjudged, report.Customers, report.NewCustomers, report.Silent).ShouldBe((1, 2, 1, 0));
        Teams.Report(Mina, Noon.AddDays(7), Noon.AddDays(14), Noon.AddDays(60))!.Silent.ShouldBe(1);
        Teams.Report(Omid, Noon, Noon.AddDays(14), Noon).ShouldBeNull();
        Teams.Report(Nobody, Noon, Noon.AddDays(14), Noon).ShouldBeNull();
    }

    [Fact]
    public async Task The_end_of_a_span_is_not_in_it()
    {
        await TwoTeams();
        await Commit(new AddNote(OfOmid, Omid, "یک"));

        Teams.Report(Sara, Noon, Noon.AddDays(1), Noon)!.Members.Sum(m => m.Notes).ShouldBe(1);
        Teams.Report(Sara, Noon.AddDays(-1), Noon, Noon)!.Members.Sum(m => m.Notes).ShouldBe(0);
        Teams.Report(Sara, Noon.AddDays(-1), Noon, Noon)!.NewCustomers.ShouldBe(0);
    }

    [Fact]
    public async Task What_a_removed_member_did_still_counts()
    {
        await TwoTeams();
        await Commit(new SetRole(Omid, Sara, null));

        var report = Teams.Report(Sara, Noon, Noon.AddDays(1), Noon)!;

        report.Members.Single(m => m.Seller == Omid).NewCustomers.ShouldBe(1);
        report.NewCustomers.ShouldBe(1);
    }

    private async Task TwoTeams()
    {
        await Commit(
            new Enrol(Sara, TeamId.First, Role.Admin, "سارا"), new Enrol(Mina, TeamId.First, Role.Lead, "مینا"), new Enrol(Omid, TeamId.First, Role.Seller, "امید"),
            new AddTeam("شیراز", "first-of-shiraz", Noon.AddDays(1)));
        await Commit(new Join("first-of-shiraz", Kaveh, "کاوه"));
        await Commit(new Enrol(Nima, Teams.FindSeller(Kaveh)!.Team, Role.Seller, "نیما"));
        await Commit(new AddCustomer(OfOmid, Omid, "رضایی"), new AddCustomer(OfNima, Nima, "کاظمی"));
    }

    private async Task<bool> IsWritten(Change change)
    {
        try
        {
            return await Turns.CommitAsync(Turn(change), Cancel);
        }
        catch (OutdatedException)
        {
            return false;
        }
    }

    private Task<OutdatedException> ShouldBeRefused(Change change) => Should.ThrowAsync<OutdatedException>(() => Commit(change), change.ToString());
}

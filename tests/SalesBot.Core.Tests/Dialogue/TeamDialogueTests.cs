using SalesBot.Core.Dialogue;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Ports;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

public class TeamDialogueTests
{
    private static readonly SellerId Sara = new(101);
    private static readonly SellerId Reza = new(102);
    private static readonly string Stranger = Shipped.Knowledge.Words.Door.Stranger.With().GuardDirection().Plain;

    // A Saturday, one in the afternoon in Tehran.
    private readonly PureChat _sara = new PureChat().Send("/start");
    private readonly PureChat _reza;
    private readonly PureChat _lead;
    private readonly PureChat _admin;

    public TeamDialogueTests()
    {
        _reza = _sara.With(102, "رضا کریمی", Role.Seller).Send("/start");
        _lead = _sara.With(103, "مریم احمدی", Role.Lead).Send("/start");
        _admin = _sara.With(104, "علی رستمی", Role.Admin).Send("/start");
    }

    [Fact]
    public void The_team_stands_on_the_menu_of_those_who_lead_it_alone()
    {
        _sara.Send("/menu").Labels.ShouldNotContain("📊 تیم");
        _lead.Send("/menu").Press("📊 تیم").Screen.ShouldBeOfType<TeamScreen>();
        _admin.Send("/menu").Labels.ShouldContain("📊 تیم");
    }

    [Fact]
    public void A_seller_who_sends_the_command_is_told_whose_page_it_is()
    {
        _sara.Send("/team").Text.ShouldContain("فقط برای سرپرست و مدیر");
        _sara.Screen.ShouldNotBeOfType<TeamScreen>();
    }

    [Fact]
    public void A_week_shows_who_wrote_what_with_bars_that_have_the_name_before_them()
    {
        Customer(1, Sara, "رضایی");
        Customer(2, Reza, "کاظمی");
        Write(new AddNote(new CustomerId(1), Sara, "یک"), new AddNote(new CustomerId(1), Sara, "دو"), new AddNote(new CustomerId(1), Sara, "سه"), new AddNote(new CustomerId(1), Sara, "چهار"));
        Write(new AddNote(new CustomerId(2), Reza, "یک"));

        Lines(_lead.Send("/team")).ShouldContain("سارا محمدی ▰▰▰▰▰▰▰▰ ۴ · ۰ · ۱");
        Lines(_lead).ShouldContain("رضا کریمی ▰▰▱▱▱▱▱▱ ۱ · ۰ · ۱");
        Lines(_lead).ShouldContain("مریم احمدی ▱▱▱▱▱▱▱▱ ۰ · ۰ · ۰");
        _lead.Text.ShouldContain("روی هم: ۵ یادداشت، ۰ شناخت، ۲ مشتری تازه");
        _lead.Text.ShouldContain("تیپ ۲ مشتری هنوز معلوم نیست.");
    }

    [Fact]
    public void The_week_begins_on_saturday_at_midnight_in_the_teams_zone()
    {
        Customer(1, Sara, "رضایی");

        // From one in the afternoon to the next Friday, a minute before midnight; then one more.
        _sara.Clock.Advance(TimeSpan.FromHours((6 * 24) + 11) - TimeSpan.FromMinutes(1));
        Write(new AddNote(new CustomerId(1), Sara, "جمعه شب"));
        _lead.Send("/team").Text.ShouldContain("این هفته");
        _lead.Text.ShouldContain("(۳۰ آبان تا ۶ آذر)");
        _lead.Text.ShouldContain("۱ یادداشت");
        _sara.Clock.Advance(TimeSpan.FromMinutes(1));

        _lead.Send("/team").Text.ShouldContain("(۷ آذر تا ۱۳ آذر)");
        _lead.Text.ShouldContain("این هفته هنوز کسی چیزی ثبت نکرده");
        _lead.Press("هفته‌ی گذشته").Text.ShouldContain("(۳۰ آبان تا ۶ آذر)");
        _lead.Text.ShouldContain("۱ یادداشت");
        _lead.Press("این هفته").Text.ShouldContain("(۷ آذر تا ۱۳ آذر)");

        // In Berlin the same moment is still Friday.
        Write(new PutTeam(_admin.World.Team with { Zone = "Europe/Berlin" }, _admin.World.Seller.Id));
        _lead.Send("/team").Text.ShouldContain("(۳۰ آبان تا ۶ آذر)");
    }

    [Fact]
    public void The_mix_of_personas_shows_the_five_commonest_in_percent_of_the_judged()
    {
        string[] types = ["skeptic", "skeptic", "skeptic", "skeptic", "smart", "smart", "nervous", "positive", "smug", "confused"];
        for (var i = 0; i < types.Length; i++)
        {
            Customer(i + 1, Sara, $"مشتری {(char)('ا' + i)}");
            Judge(i + 1, types[i]);
        }

        Customer(99, Reza, "ناشناس");
        _lead.Send("/team");

        _lead.Text.ShouldContain("(۱۱ مشتری)");
        Lines(_lead).ShouldContain(l => l.Contains("شکاک ▰▰▰▱▱▱▱▱ ۴۰٪", StringComparison.Ordinal));
        Lines(_lead).Count(l => l.EndsWith('٪')).ShouldBe(5);
        _lead.Text.ShouldContain("تیپ ۱ مشتری هنوز معلوم نیست.");
    }

    [Fact]
    public void Open_follow_ups_stand_by_seller_with_those_that_are_late()
    {
        Customer(1, Sara, "رضایی");
        Customer(2, Reza, "کاظمی");
        var now = _sara.Clock.GetUtcNow();
        Write(new AddFollowUp(new FollowUpId(1), new CustomerId(1), Sara, "", now.AddHours(1)), new AddFollowUp(new FollowUpId(2), new CustomerId(1), Sara, "", now.AddDays(3)), new AddFollowUp(new FollowUpId(3), new CustomerId(2), Reza, "", now.AddDays(3)));
        _sara.Clock.Advance(TimeSpan.FromHours(2));

        Lines(_lead.Send("/team")).ShouldContain("سارا محمدی: ۲ (⚠️ ۱ تا عقب‌افتاده)");
        Lines(_lead).ShouldContain("رضا کریمی: ۱");
    }

    [Fact]
    public void Sixty_members_with_the_longest_names_fit_into_one_message()
    {
        var name = new string('ی', 128);
        for (var i = 0; i < 56; i++)
        {
            Write(new Enrol(new SellerId(1000 + i), TeamId.First, Role.Seller, name));
            Customer(1000 + i, new SellerId(1000 + i), name);
            Write(new AddNote(new CustomerId(1000 + i), new SellerId(1000 + i), "یک"), new AddFollowUp(new FollowUpId(i + 1), new CustomerId(1000 + i), new SellerId(1000 + i), "", _sara.Clock.GetUtcNow()));
        }

        _sara.Clock.Advance(TimeSpan.FromHours(1));
        _lead.Send("/team");
        _lead.Text.Length.ShouldBeLessThan(View.MostCharacters);
        Lines(_lead).ShouldContain("و ۵۰ نفر دیگر");
        Lines(_lead).ShouldContain("و ۴۶ نفر دیگر");
        _lead.Press("اعضا").Text.Length.ShouldBeLessThan(View.MostCharacters);
        _lead.Text.ShouldContain("(۶۰ نفر)");
        _lead.Press("بعدی").Labels.ShouldContain(l => l.Contains("قبلی", StringComparison.Ordinal));
    }

    [Fact]
    public void Customers_gone_silent_are_counted_listed_with_their_sellers_and_opened()
    {
        Customer(1, Sara, "رضایی");
        Customer(2, Reza, "کاظمی");
        Write(new AddNote(new CustomerId(1), Sara, "یک"), new AddNote(new CustomerId(2), Reza, "یک"));
        _sara.Clock.Advance(TimeSpan.FromDays(31));

        _lead.Send("/team").Press("ساکت (۲)");
        _lead.Screen.ShouldBeOfType<SilentScreen>();
        _lead.Text.ShouldContain("رضایی · سارا محمدی");
        _lead.Text.ShouldContain("کاظمی · رضا کریمی");
        _lead.Press("کاظمی").Screen.ShouldBe(new CustomerScreen(new CustomerId(2)));

        _sara.Send("/customers").Press("فیلتر").Press("ساکت");
        _sara.Text.ShouldContain("رضایی · آخرین خبر");
        _sara.Text.ShouldNotContain("کاظمی");
    }

    [Fact]
    public void In_an_open_team_a_seller_is_shown_only_the_silence_of_his_own()
    {
        Customer(1, Sara, "رضایی");
        Customer(2, Reza, "کاظمی");
        Write(new AddNote(new CustomerId(1), Sara, "یک"), new AddNote(new CustomerId(2), Reza, "یک"), new PutTeam(_admin.World.Team with { IsOpen = true }, _admin.World.Seller.Id));
        _sara.Clock.Advance(TimeSpan.FromDays(31));

        _sara.Send("/customers").Press("فیلتر").Press("ساکت").Text.ShouldNotContain("کاظمی");
        _sara.Text.ShouldContain("رضایی");
    }

    [Fact]
    public void Silent_customers_are_paged()
    {
        for (var i = 1; i <= 9; i++)
        {
            Customer(i, Sara, $"مشتری {(char)('ا' + i)}");
            Write(new AddNote(new CustomerId(i), Sara, "یک"));
        }

        _sara.Clock.Advance(TimeSpan.FromDays(31));
        Forge.Press(_sara.Send("/menu"), "silent");
        _sara.Text.ShouldContain("(۹)");
        _sara.Press("بعدی").Text.ShouldContain("۹. ");
    }

    [Fact]
    public void A_role_is_changed_by_a_tap_and_the_same_chat_sees_more_at_once()
    {
        Customer(2, Reza, "کاظمی");
        Write(new AddNote(new CustomerId(2), Reza, "قیمت کاشی را پرسید"));
        _sara.Send("/search کاشی").Text.ShouldNotContain("قیمت کاشی را پرسید");
        _lead.Send("/search کاشی").Text.ShouldContain("کاظمی");

        Open(_admin, "سارا").Press("سرپرست شود");

        _admin.Toast.ShouldNotBeNull().ShouldContain("سرپرست");
        _sara.Send("/search کاشی").Text.ShouldContain("کاظمی");
        _sara.Send("/menu").Labels.ShouldContain("📊 تیم");
    }

    [Fact]
    public void A_search_in_a_closed_team_finds_a_colleagues_note_for_the_lead_alone()
    {
        Customer(2, Reza, "کاظمی");
        Write(new AddNote(new CustomerId(2), Reza, "ضمانت‌نامه را خواست"));

        _lead.Send("/search ضمانت").Press("📝 ۱").Text.ShouldContain("ضمانت‌نامه را خواست");
        _sara.Send("/search ضمانت").Text.ShouldNotContain("خواست");
        _sara.Labels.ShouldNotContain(l => l.Contains("کاظمی", StringComparison.Ordinal));
    }

    [Fact]
    public void A_member_is_removed_after_a_question_that_says_what_he_leaves_behind()
    {
        Customer(2, Reza, "کاظمی");
        Open(_admin, "رضا").Press("حذف");
        _admin.Text.ShouldContain("۱ مشتری‌اش");
        _reza.World.IsMember.ShouldBeTrue();
        _admin.Press("بله");

        _reza.World.IsMember.ShouldBeFalse();
        _admin.LastTurn.Changes.ShouldBe([new SetRole(Reza, _admin.World.Seller.Id, null)]);
        _admin.Text.ShouldContain("رضا کریمی · ۱ مشتری");
        _reza.Send("سلام").Text.ShouldBe(Stranger);
    }

    [Fact]
    public void A_removed_lead_whose_page_is_still_open_gets_the_strangers_sentence_and_nothing_else()
    {
        _lead.Send("/team");
        Open(_admin, "مریم").Press("حذف").Press("بله");

        foreach (var button in new[] { "هفته‌ی گذشته", "اعضا", "منو" })
        {
            var data = _lead.View.Rows.IsEmpty ? "5.week:1" : _lead.DataOf(button);
            _lead.PressData(data);
            _lead.Text.ShouldBe(Stranger);
            _lead.Labels.ShouldBeEmpty();
            _lead.LastTurn.Changes.ShouldBeEmpty();
            _lead.Sent.OfType<ShowView>().Count().ShouldBe(1);
        }
    }

    [Fact]
    public void One_who_is_removed_while_his_turn_is_on_its_way_is_told_nothing_more()
    {
        Customer(2, Reza, "کاظمی");
        _reza.Send("/customers");
        var world = _reza.World;
        var turn = Conversation.Handle(
            _reza.Store.Turns.LoadSession(_reza.Chat), new Incoming(new UpdateId(9_100_001), _reza.Chat, Reza, "رضا ک.", new ButtonPressed("press", null, _reza.DataOf("کاظمی"))), world);
        Write(new SetRole(Reza, _admin.World.Seller.Id, null));

        var sent = turn.Outgoing(world.At(_reza.Store.Books));

        sent.OfType<ShowView>().Single().View.Text.Plain.ShouldBe(Stranger);
    }

    [Fact]
    public void A_demoted_lead_is_led_from_the_open_page_to_the_menu()
    {
        _lead.Send("/team");
        Open(_admin, "مریم").Press("فروشنده شود");

        _lead.Press("هفته‌ی گذشته").Screen.ShouldBeOfType<MenuScreen>();
        _lead.Labels.ShouldNotContain("📊 تیم");
    }

    [Fact]
    public void The_only_admin_cannot_give_up_the_role_nor_remove_himself()
    {
        Open(_admin, "علی").Labels.ShouldNotContain(l => l.Contains("حذف", StringComparison.Ordinal));
        _admin.Press("فروشنده شود");

        _admin.Toast.ShouldNotBeNull().ShouldContain("تنها مدیر");
        Forge.Press(_admin, "remove").LastTurn.Changes.ShouldBeEmpty();
        _admin.World.Seller.Role.ShouldBe(Role.Admin);
    }

    [Fact]
    public void An_admin_who_became_the_only_one_while_asked_stays_admin()
    {
        Write(new SetRole(Sara, _admin.World.Seller.Id, Role.Admin));
        Open(_admin, "علی").Press("سرپرست شود");
        _admin.Screen.ShouldBe(new ChangeMemberScreen(_admin.World.Seller.Id, Role.Lead));
        Write(new SetRole(Sara, _admin.World.Seller.Id, Role.Seller));
        _admin.Press("بله");

        _admin.Toast.ShouldNotBeNull().ShouldContain("تنها مدیر");
        _admin.World.Seller.Role.ShouldBe(Role.Admin);
    }

    [Fact]
    public void One_of_two_admins_may_give_up_the_role_after_a_question_and_is_back_at_the_menu()
    {
        Open(_admin, "سارا").Press("مدیر شود").Press("بله");
        Open(_admin, "علی").Press("فروشنده شود").Press("بله");

        (_sara.World.Seller.Role, _admin.World.Seller.Role).ShouldBe((Role.Admin, Role.Seller));
        _admin.Labels.ShouldNotContain("📊 تیم");
        _admin.Text.ShouldContain("از کجا شروع کنیم");
    }

    [Fact]
    public void A_lead_hands_over_all_customers_of_a_seller_and_the_colleague_is_told()
    {
        Customer(2, Reza, "کاظمی");
        Customer(3, Reza, "نوری");
        Open(_lead, "رضا").Press("واگذاری همه").Press("سارا");
        _lead.Text.ShouldContain("رضا کریمی");
        _lead.LastTurn.Changes.ShouldBeEmpty();
        _lead.Press("واگذار کن");

        _sara.World.Book.Customers(Sara, CustomerFilter.All, 0, 9).Total.ShouldBe(2);
        _reza.World.Book.Customers(Reza, CustomerFilter.All, 0, 9).Total.ShouldBe(0);
        _lead.Screen.ShouldBe(new MemberScreen(Reza));
        Told(_sara).ShouldHaveSingleItem().ShouldContain("مریم احمدی");
    }

    [Fact]
    public void Customers_of_one_who_has_left_are_listed_and_handed_over_from_the_list()
    {
        Customer(2, Reza, "کاظمی");
        Write(new SetRole(Reza, _admin.World.Seller.Id, null));

        _lead.Send("/team").Press("اعضا").Text.ShouldContain("از تیم رفته‌اند");
        _lead.Press("واگذاری همه: رضا").Press("سارا").Press("واگذار کن");

        _sara.World.Book.Customers(Sara, CustomerFilter.All, 0, 9).Total.ShouldBe(1);
        _lead.Screen.ShouldBe(new MembersScreen(0));
        _lead.Text.ShouldNotContain("از تیم رفته‌اند");
    }

    [Fact]
    public void Customers_of_a_name_alone_from_an_old_file_are_handed_over_too()
    {
        var old = new SellerId(-7);
        Write(new Enrol(old, TeamId.First, Role.Seller, "فرهاد"));
        Customer(5, old, "نوری");
        Write(new SetRole(old, _admin.World.Seller.Id, null));

        _lead.Send("/team").Press("اعضا").Press("واگذاری همه: فرهاد").Press("سارا").Press("واگذار کن");

        _sara.World.Customer(new CustomerId(5)).ShouldNotBeNull();
    }

    [Fact]
    public void A_lead_sees_a_members_customers_but_no_way_to_change_him()
    {
        Customer(2, Reza, "کاظمی");
        Open(_lead, "رضا").Labels.ShouldNotContain(l => l.Contains("شود", StringComparison.Ordinal) || l.Contains("حذف", StringComparison.Ordinal));
        _lead.Text.ShouldContain("مشتری‌ها: ۱");
        _lead.Press("مشتری‌هایش").Labels.ShouldContain("کاظمی");
    }

    [Fact]
    public void Forged_presses_of_a_seller_change_nothing_and_show_nothing()
    {
        Customer(2, Reza, "کاظمی");
        Write(new MakeInvite("secret-of-the-team", _admin.World.Seller.Id, Role.Admin, _sara.Clock.GetUtcNow().AddDays(1)));
        string[] forged =
        [
            "team", "members", "member:104", "member:102", "invite", "invites", "settings", "newteam", "role:Admin", "role:Lead", "remove", "remove:104", "yes", "week:1",
            "revoke:secret-of-the-team", "open:secret-of-the-team", "value:open", "value:1440", "field:Access", "hand:102", "pick:101", "filter",
        ];
        foreach (var code in forged)
        {
            Forge.Press(_sara.Send("/menu"), code);

            _sara.LastTurn.Changes.ShouldBeEmpty(code);
            _sara.Screen.ShouldBeOfType<MenuScreen>(code);
            ShouldTellNothing(_sara, code);
        }
    }

    [Fact]
    public void The_page_of_a_former_admin_answers_none_of_its_buttons()
    {
        Write(new MakeInvite("secret-of-the-team", _admin.World.Seller.Id, Role.Admin, _sara.Clock.GetUtcNow().AddDays(1)));
        Customer(2, Reza, "کاظمی");
        var boss = _sara.With(105, "مینا", Role.Admin).Send("/start");
        (Screen Page, string Code)[] pages =
        [
            (new TeamScreen(0), "week:1"), (new MembersScreen(0), "member:102"), (new MemberScreen(Reza), "role:Admin"), (new MemberScreen(Reza), "remove"), (new ChangeMemberScreen(Reza, null), "yes"),
            (new HandOverAllScreen(Reza, new SellerId(105), 0), "yes"), (new InviteScreen(Role.Admin), "value:1440"), (new InviteCodeScreen("secret-of-the-team"), "revoke:secret-of-the-team"),
            (new InvitesScreen(), "revoke:secret-of-the-team"), (new TeamSettingsScreen(), "field:Name"), (new EditTeamScreen(TeamField.Access), "value:open"),
        ];
        Write(new SetRole(new SellerId(105), _admin.World.Seller.Id, Role.Seller));
        foreach (var (page, code) in pages)
        {
            page.Fits(boss.World).ShouldBeFalse(page.ToString());
            var stored = Codec.Encode(new Session(7, page, null));
            var turn = Conversation.Handle(stored, new Incoming(new UpdateId(1), boss.Chat, boss.World.Seller.Id, "مینا", new ButtonPressed("press", null, $"7.{code}")), boss.World);

            turn.Changes.ShouldBeEmpty(code);
            turn.Outgoing(boss.World).OfType<ShowView>().ShouldAllBe(shown => !shown.View.Text.Plain.Contains("secret", StringComparison.Ordinal) && !shown.View.Text.Plain.Contains("کاظمی", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("role:Admin")]
    [InlineData("remove")]
    [InlineData("invite")]
    [InlineData("invites")]
    [InlineData("settings")]
    public void A_lead_forges_nothing_that_is_the_admins(string code)
    {
        Forge.Press(Open(_lead, "رضا"), code);

        _lead.LastTurn.Changes.ShouldBeEmpty();
        _lead.Screen.ShouldBe(new MemberScreen(Reza));
    }

    [Fact]
    public void A_member_of_another_team_is_never_found_by_his_number()
    {
        Write(new AddTeam("شیراز", "code-of-shiraz", _sara.Clock.GetUtcNow().AddDays(1)));
        _sara.With(301, "نیما", Role.Seller, _sara.World.Books.Teams.FindInvite("code-of-shiraz", _sara.Clock.GetUtcNow())!.Team);

        Forge.Press(_admin.Send("/team").Press("اعضا"), "member:301").Screen.ShouldBeOfType<MembersScreen>();
        new MemberScreen(new SellerId(301)).Fits(_admin.World).ShouldBeFalse();
        new HandOverAllScreen(Sara, new SellerId(301), 0).Fits(_admin.World).ShouldBeFalse();
    }

    [Fact]
    public void Name_and_access_are_set_and_hold_at_once()
    {
        Customer(2, Reza, "کاظمی");
        Settings().Press("نام تیم").Send(new string('ن', 41)).Screen.ShouldBe(new EditTeamScreen(TeamField.Name));
        _admin.Send("فروش\nمرکزی").Text.ShouldContain("تنظیمات فروش مرکزی");
        _admin.Press("دسترسی").Press("کل تیم").Text.ShouldContain("مشتری‌های کل تیم را می‌بینند");
        _sara.Send("/customers").Labels.ShouldContain("کاظمی");
        _admin.Press("دسترسی").Press("فقط خودش");

        _sara.Send("/customers").Labels.ShouldNotContain("کاظمی");
        _sara.World.Team.Name.ShouldBe("فروش مرکزی");
    }

    [Theory]
    [InlineData("از ۲۲:۰۰ تا ۷:۰۰", "22:00", "07:00")]
    [InlineData("بدون", "00:00", "00:00")]
    public void Quiet_hours_are_chosen(string label, string from, string until)
    {
        Settings().Press("ساعت سکوت").Press(label);

        Working.ShouldSatisfyAllConditions(w => w.QuietFrom.ShouldBe(TimeOnly.Parse(from, null)), w => w.QuietUntil.ShouldBe(TimeOnly.Parse(until, null)));
    }

    [Fact]
    public void Quiet_hours_are_typed_and_what_is_none_is_asked_for_again()
    {
        Settings().Press("ساعت سکوت").Send("شب‌ها").Screen.ShouldBe(new EditTeamScreen(TeamField.Quiet));
        _admin.Send("۹ شب تا ۷:۳۰ صبح").Text.ShouldContain("از ساعت ۲۱:۰۰ تا ۷:۳۰");

        Working.QuietUntil.ShouldBe(new TimeOnly(7, 30));
    }

    [Fact]
    public void Days_of_rest_are_ticked_and_never_the_whole_week()
    {
        Settings().Press("روزهای تعطیل").Press("پنج‌شنبه");
        Working.RestDays.ShouldBe([DayOfWeek.Friday, DayOfWeek.Thursday]);
        _admin.Press("✅ جمعه");
        Working.RestDays.ShouldBe([DayOfWeek.Thursday]);
        foreach (var day in new[] { " شنبه", "یک‌شنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه" })
        {
            _admin.PressData(_admin.View.Rows.SelectMany(r => r).First(b => b.Label.Trim() == day.Trim()).Data);
        }

        _admin.Press("جمعه").Toast.ShouldNotBeNull().ShouldContain("یک روز کاری");
        Working.RestDays.Length.ShouldBe(6);
    }

    [Theory]
    [InlineData("کابل", "Asia/Kabul")]
    [InlineData("europe/london", "Europe/London")]
    public void The_zone_is_typed(string typed, string zone)
    {
        Settings().Press("منطقه").Send(typed);

        _sara.World.Team.Zone.ShouldBe(zone);
        _sara.World.Zone.Id.ShouldBe(zone);
    }

    [Theory]
    [InlineData("مریخ")]
    [InlineData("../../etc/localtime")]
    [InlineData("/etc/passwd")]
    public void What_is_no_zone_is_asked_for_again(string typed)
    {
        Settings().Press("منطقه").Send(typed).Screen.ShouldBe(new EditTeamScreen(TeamField.Zone));

        _sara.World.Team.Zone.ShouldBeNull();
    }

    [Fact]
    public void The_zone_is_tapped()
    {
        Settings().Press("منطقه").Press("برلین").Text.ShouldContain("به وقت برلین");

        _sara.World.Zone.Id.ShouldBe("Europe/Berlin");
    }

    [Fact]
    public void The_digest_is_of_last_week_with_a_link_that_never_grows_old()
    {
        Customer(1, Sara, "رضایی");
        Write(new AddNote(new CustomerId(1), Sara, "یک"));
        _sara.Clock.Advance(TimeSpan.FromDays(7));
        var digest = TeamDigest.Show(_lead.World);

        digest.Text.Plain.ShouldContain("هفته‌ی گذشته (۳۰ آبان تا ۶ آذر)");
        digest.Text.Plain.ShouldContain("سارا محمدی ▰▰▰▰▰▰▰▰ ۱ · ۰ · ۱");
        _lead.PressData(digest.Stamped(ButtonData.NoSerial).Rows.Single().Single().Data).Screen.ShouldBe(new TeamScreen(0));
    }

    [Fact]
    public void The_digest_of_an_empty_week_is_one_sentence_without_bars()
    {
        Customer(1, Sara, "رضایی");
        _sara.Clock.Advance(TimeSpan.FromDays(14));
        var text = TeamDigest.Show(_lead.World).Text.Plain;

        text.Split('\n').Length.ShouldBe(2);
        text.ShouldContain("هفته‌ی گذشته کسی چیزی ثبت نکرد");
        text.ShouldNotContain('▰');
        text.ShouldNotContain('▱');
    }

    [Fact]
    public void The_digest_tells_a_seller_nothing()
    {
        Customer(2, Reza, "کاظمی");
        Write(new AddNote(new CustomerId(2), Reza, "یک"));
        _sara.Clock.Advance(TimeSpan.FromDays(7));

        TeamDigest.Show(_sara.World).Text.Plain.ShouldNotContain("رضا");
    }

    private WorkingTime Working => _admin.World.Team.Working;

    private PureChat Settings() => _admin.Send("/team").Press("تنظیمات");

    private static PureChat Open(PureChat chat, string name) => chat.Send("/team").Press("اعضا").Press(name);

    private static string[] Lines(PureChat chat) => chat.Text.Replace("\u200F", "", StringComparison.Ordinal).Split('\n');

    private static void ShouldTellNothing(PureChat chat, string code)
    {
        var shown = chat.Text + string.Concat(chat.Labels) + chat.Toast;
        foreach (var secret in new[] { "secret", "کاظمی", "رضا کریمی", "علی رستمی", "مریم احمدی" })
        {
            shown.ShouldNotContain(secret, Case.Sensitive, code);
        }
    }

    private static IEnumerable<string> Told(PureChat chat) => chat.Store.Outbox.Unsettled(0, 1000)
        .Where(m => m.Chat == chat.Chat).Select(m => Codec.DecodeOutgoing(m.Payload)).OfType<ShowView>().Select(v => v.View.Text.Plain).Where(t => t.Contains("به شما سپرد", StringComparison.Ordinal));

    private void Customer(long id, SellerId owner, string name) => Write(new AddCustomer(new CustomerId(id), owner, name));

    private void Judge(long customer, string type) => Write(new KeepVerdict(
        new VerdictId(customer), Sara, new CustomerId(customer), Core.Lenses.LensId.Behaviour, new Core.Lenses.TypeId(type), 0.8, null, Core.Interview.Certainty.Likely, []));

    private void Write(params Change[] changes) => _sara.Store.Write(_sara.Clock.GetUtcNow(), changes);
}

using System.Text;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

public class ScreensTests
{
    [Fact]
    public void Every_screen_can_show_a_sample() =>
        Samples.Screens.ShouldAllBe(type => type.GetInterfaces().Contains(typeof(ISampled)));

    [Fact]
    public void Every_screen_survives_its_stored_form()
    {
        foreach (var (name, screen, world) in Samples.All())
        {
            var session = new Session(3, screen, null);
            var back = Codec.DecodeSession(Codec.Encode(session)).Screen;
            ViewText.Of(back.Show(world)).ShouldBe(ViewText.Of(screen.Show(world)), name);
        }
    }

    [Fact]
    public void Every_view_keeps_the_platforms_limits()
    {
        foreach (var (name, screen, world) in Samples.All())
        {
            var view = screen.Show(world).Stamped(int.MaxValue);
            view.Text.Length.ShouldBeInRange(1, View.MostCharacters, name);
            view.Rows.ShouldAllBe(row => row.Length <= 2, name);
            view.Rows.SelectMany(r => r).ShouldAllBe(b => Encoding.UTF8.GetByteCount(b.Data) <= View.MostDataBytes, name);
        }
    }

    [Fact]
    public void Every_script_page_and_card_of_every_type_keeps_the_limits()
    {
        var world = Samples.World();
        foreach (var type in world.Behaviour.Types)
        {
            for (var page = 0; page < 5; page++)
            {
                new SalesBot.Core.Dialogue.Screens.ScriptScreen(type.Id, page, new SalesBot.Core.Dialogue.Screens.MenuScreen()).Show(world).Text.Length.ShouldBeInRange(50, View.MostCharacters);
            }
        }
    }

    [Fact]
    public void Every_screen_but_the_hub_has_a_way_to_the_menu()
    {
        foreach (var (name, screen, world) in Samples.All().Where(s => s.Name != "MenuScreen"))
        {
            screen.Show(world).Rows.SelectMany(r => r).ShouldContain(b => b.Data == Verbs.Menu, name);
        }
    }

    [Fact]
    public void No_line_of_any_screen_would_turn_left_to_right()
    {
        foreach (var (name, screen, world) in Samples.All())
        {
            foreach (var line in screen.Show(world).Text.Plain.Split('\n'))
            {
                SalesBot.Core.Text.Direction.NeedsMark(line).ShouldBeFalse($"{name}: {line}");
            }
        }
    }

    [Fact]
    public void Numbers_that_people_read_are_persian()
    {
        foreach (var (name, screen, world) in Samples.All())
        {
            var view = screen.Show(world);
            view.Text.Plain.Concat(view.Rows.SelectMany(r => r).SelectMany(b => b.Label)).ShouldNotContain(c => char.IsAsciiDigit(c), name);
        }
    }

    [Fact]
    public void An_answer_of_any_question_fits_into_button_data()
    {
        foreach (var option in Shipped.Knowledge.Interviewer.Questions.SelectMany(q => q.Options))
        {
            Encoding.UTF8.GetByteCount(ButtonData.Encode(long.MaxValue, new Press(Verbs.Answer, option.Id.Value).Code)).ShouldBeLessThanOrEqualTo(View.MostDataBytes);
        }
    }

    [Fact]
    public void Ids_of_the_largest_size_fit_into_button_data() =>
        Encoding.UTF8.GetByteCount(ButtonData.Encode(long.MaxValue, new Press(Verbs.Customer, Buttons.Invariant(long.MaxValue)).Code)).ShouldBeLessThanOrEqualTo(View.MostDataBytes);

    [Fact]
    public void A_customer_just_made_is_shown_before_he_is_written()
    {
        var chat = new PureChat().Send("/start").Send("/customers").Send("رضایی").Press("ساختن");

        chat.LastTurn.Changes.OfType<AddCustomer>().Single().Name.ShouldBe("رضایی");
        chat.Text.ShouldContain("رضایی");
    }
}

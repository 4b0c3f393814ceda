using SalesBot.Core.Dialogue;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

/// <summary>One sentence about a customer, typed where nothing was asked.</summary>
public class MessageDialogueTests
{
    private const string Bargains = "گفت نصف قیمت بده وگرنه می‌رم مغازه بغلی";
    private const string Shouts = "داد زد و تهدید کرد که شکایت می‌کنه";

    private static readonly SellerId Sara = new(101);

    private readonly PureChat _chat = new PureChat().Send("/start");

    private VerdictScreen Verdict => _chat.Screen.ShouldBeOfType<VerdictScreen>();

    private KeptVerdict Kept => _chat.Store.Book.FindVerdict(Sara, Verdict.SoFar.Verdict, LensId.Behaviour)!;

    [Fact]
    public void A_sentence_gets_its_verdict_at_once_and_is_kept_as_its_evidence()
    {
        _chat.Send(Bargains);

        _chat.Text.ShouldContain("قیمت‌شکن");
        Kept.First.ShouldBe(new TypeId("price_breaker"));
        Kept.Heard.ShouldBe(Bargains);
        Kept.Answers.ShouldBeEmpty();
    }

    [Fact]
    public void The_words_relied_on_are_marked_as_they_were_typed()
    {
        _chat.Send(Bargains);

        var marked = _chat.View.Text.Runs.Where(r => r.Style is Style.Bold && Bargains.Contains(r.Text, StringComparison.Ordinal)).ToList();
        marked.ShouldNotBeEmpty();
        _chat.Text.ShouldContain($"«{Bargains}»");
    }

    [Fact]
    public void Of_a_long_message_only_the_words_relied_on_are_shown()
    {
        var story = string.Join(' ', Enumerable.Repeat("امروز صبح بسته را با پیک فرستادیم و فاکتور را هم گذاشتیم.", 4));
        _chat.Send($"{story} {Bargains}");

        _chat.Text.ShouldNotContain(story);
        _chat.Text.ShouldContain("«");
        Kept.Heard!.Length.ShouldBeGreaterThan(story.Length);
    }

    [Theory]
    [InlineData("سلام")]
    [InlineData("بسته فردا با پیک می‌رسه")]
    [InlineData("😀😀")]
    [InlineData("hello, how much?")]
    public void What_tells_nothing_of_a_customer_gets_a_hint(string text)
    {
        _chat.Press("منو").Send(text);

        _chat.Screen.ShouldBeOfType<MenuScreen>();
        _chat.Text.ShouldStartWith(_chat.World.Words.Menu.NotUnderstood.With().Plain);
    }

    [Fact]
    public void A_name_of_a_type_is_looked_up_before_anything_is_judged() => _chat.Send("شکاک").Screen.ShouldBeOfType<CardScreen>();

    [Fact]
    public void The_seller_may_say_that_it_is_right()
    {
        _chat.Send(Bargains).Press("خودش است");

        Kept.Named.ShouldBe(new TypeId("price_breaker"));
        _chat.Text.ShouldContain("به گفته‌ی خودتان");
        _chat.Labels.ShouldNotContain(l => l.Contains("خودش است", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_seller_may_name_another_type(bool typed)
    {
        _chat.Send(Bargains).Press("تیپ دیگری");
        _ = typed ? _chat.Send("شکاک") : _chat.Press("شکاک");

        Kept.First.ShouldBe(new TypeId("price_breaker"));
        Kept.Named.ShouldBe(new TypeId("skeptic"));
        _chat.Text.ShouldContain("شکاک");
        _chat.Text.ShouldContain("حدس من");
    }

    [Fact]
    public void The_likeliest_other_types_come_first_and_the_one_shown_is_not_offered()
    {
        _chat.Send(Bargains).Press("تیپ دیگری");

        var belief = _chat.World.Interviewer.BeliefAfter([], Shipped.Classifier.Classify(Bargains));
        _chat.Labels.First().ShouldContain(_chat.World.Behaviour.Types[belief.Ranking()[1]].Name);
        _chat.Labels.ShouldNotContain(l => l.Contains("قیمت‌شکن", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_seller_said_is_the_customers_persona_though_the_verdict_was_another()
    {
        _chat.Send(Bargains).Press("تیپ دیگری").Press("شکاک").Press("ثبت برای مشتری").Press("مشتری تازه").Send("رضایی");

        _chat.Screen.ShouldBeOfType<CustomerScreen>();
        _chat.Text.ShouldContain("شکاک");
        _chat.Text.ShouldContain("به گفته‌ی خودتان");
        _chat.Press("سابقه");
        _chat.Text.ShouldContain(Bargains);
    }

    [Fact]
    public void It_may_be_kept_as_a_note_and_nothing_else()
    {
        _chat.Send(Bargains).Press("فقط یادداشت").Press("مشتری تازه").Send("رضایی");

        var customer = _chat.Store.Book.Customers(Sara, CustomerFilter.All, 0, 1).Items[0];
        customer.Persona.ShouldBeNull();
        _chat.Store.Book.Notes(Sara, customer.Id, 0, 9).Items.Select(n => n.Text).ShouldBe([Bargains]);
    }

    [Fact]
    public void A_second_message_soon_after_is_the_same_customers()
    {
        _chat.Send("مونده کدومو برداره، هی نظرش عوض می‌شه");
        var first = Verdict.SoFar.Verdict;
        _chat.Clock.Advance(TimeSpan.FromMinutes(3));
        _chat.Send(Shouts);

        Verdict.SoFar.Verdict.ShouldBe(first);
        Kept.Heard.ShouldBe($"مونده کدومو برداره، هی نظرش عوض می‌شه\n{Shouts}");
    }

    [Fact]
    public void A_message_long_after_is_of_another()
    {
        _chat.Send(Bargains);
        var first = Verdict.SoFar.Verdict;
        _chat.Clock.Advance(TimeSpan.FromHours(1));
        _chat.Send(Shouts);

        Verdict.SoFar.Verdict.ShouldNotBe(first);
        Kept.Heard.ShouldBe(Shouts);
    }

    [Fact]
    public void Asked_for_more_it_asks_two_questions_and_no_more_and_each_counts()
    {
        _chat.Send(Unsure());
        _chat.Press("بیشتر بپرس");
        for (var i = 0; i < 2 && _chat.Screen is QuestionScreen; i++)
        {
            _chat.PressData(_chat.View.Rows[0][0].Data);
        }

        Verdict.SoFar.Answers.Length.ShouldBeInRange(1, 2);
        Kept.Answers.ShouldBe(Verdict.SoFar.Answers);
        Kept.Heard.ShouldNotBeNull();
    }

    [Fact]
    public void Where_the_message_tells_little_the_bubble_says_so_and_asks_the_one_question_that_helps_most()
    {
        _chat.Send(Thin());

        _chat.Text.ShouldContain("نشانه‌ها هنوز کم است");
        var question = InterviewFlow.MostTelling(Verdict.SoFar, _chat.World)!;
        _chat.Text.ShouldContain(question.Ask);
        _chat.PressData(_chat.DataOf(question.Options[0].Text));
        Verdict.SoFar.Answers.ShouldBe([new Answer(question.Id, question.Options[0].Id)]);
    }

    [Fact]
    public void However_little_is_known_it_asks_at_most_twice()
    {
        _chat.Send(Thin());
        _chat.Press("نمی‌دانم").Press("نمی‌دانم");

        Verdict.SoFar.Answers.Length.ShouldBe(2);
        _chat.Labels.ShouldNotContain(l => l.Contains("نمی‌دانم", StringComparison.Ordinal));
        _chat.Labels.ShouldContain(l => l.Contains("بیشتر بپرس", StringComparison.Ordinal));
    }

    [Fact]
    public void Between_two_questions_a_sentence_counts_like_a_tap()
    {
        _chat.Press("شناخت فوری").PressData(_chat.View.Rows[0][0].Data);
        var answered = _chat.Screen.ShouldBeOfType<QuestionScreen>().SoFar;
        _chat.Send(Bargains);

        var soFar = _chat.Screen switch { QuestionScreen q => q.SoFar, VerdictScreen v => v.SoFar, _ => null };
        soFar.ShouldBe(answered with { Heard = Bargains });
    }

    [Fact]
    public void A_draft_of_a_note_that_tells_of_behaviour_can_be_judged_for_its_customer()
    {
        _chat.Send("/customers").Send("رضایی").Press("ساختن").Send(Bargains).Press("این چه تیپی");

        var customer = _chat.Store.Book.Customers(Sara, CustomerFilter.All, 0, 1).Items[0];
        customer.Persona!.Type.ShouldBe(new TypeId("price_breaker"));
        Verdict.SoFar.Customer.ShouldBe(customer.Id);
        _chat.Press("فقط یادداشت").Screen.ShouldBeOfType<CustomerScreen>();
        _chat.Store.Book.Notes(Sara, customer.Id, 0, 9).Total.ShouldBe(1);
    }

    [Fact]
    public void Back_from_a_verdict_on_a_message_leads_to_the_menu() => _chat.Send(Bargains).Press("برگشت").Screen.ShouldBeOfType<MenuScreen>();

    [Fact]
    public void Back_from_the_question_after_a_message_leads_to_its_verdict()
    {
        _chat.Send(Unsure()).Press("بیشتر بپرس").Press("برگشت");

        Verdict.SoFar.Answers.ShouldBeEmpty();
    }

    // Examples by how sure the classifier is of them: which ones they are changes whenever examples are added.
    private static string Unsure() => Said(p => p is > 0.45 and < 0.6);

    private static string Thin() => Said(p => p is > 0.2 and < 0.38);

    private static string Said(Func<double, bool> probability) => Shipped.Knowledge.Examples[0].Examples.Select(e => e.Text).Concat(Mixed()).First(text =>
        text.Length < 200 && Shipped.Classifier.Classify(text) is { } evidence && probability(Shipped.Knowledge.Interviewer.BeliefAfter([], evidence).Posterior.ToArray().Max()));

    // Halves of messages of different types put together: nobody can be sure of these.
    private static IEnumerable<string> Mixed()
    {
        var examples = Shipped.Knowledge.Examples[0].Examples;
        for (var i = 0; i < 2000; i++)
        {
            var (one, other) = (examples[i * 7 % examples.Length].Text, examples[((i * 11) + (examples.Length / 2)) % examples.Length].Text);
            yield return $"{one[..(one.Length / 2)]} {other[..(other.Length / 2)]}";
        }
    }
}

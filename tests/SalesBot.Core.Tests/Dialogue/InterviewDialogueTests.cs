using SalesBot.Core.Dialogue;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

public class InterviewDialogueTests
{
    private readonly PureChat _chat = new PureChat().Send("/start");

    private QuestionScreen Question => _chat.Screen.ShouldBeOfType<QuestionScreen>();

    [Fact]
    public void The_first_message_of_a_stranger_is_answered_by_a_welcome_with_a_way_in()
    {
        _chat.Screen.ShouldBeOfType<WelcomeScreen>();
        _chat.Store.Teams.FindSeller(new SellerId(101))!.Name.ShouldBe("سارا محمدی");
        _chat.Press("شناخت فوری");
        Question.SoFar.Answers.ShouldBeEmpty();
    }

    [Fact]
    public void Answers_lead_to_a_verdict_that_is_kept_with_its_evidence()
    {
        AnswerAll();

        var screen = _chat.Screen.ShouldBeOfType<VerdictScreen>();
        var kept = _chat.Store.Book.FindVerdict(new SellerId(101), screen.SoFar.Verdict, LensId.Behaviour)!;
        kept.Answers.ShouldBe(screen.SoFar.Answers);
        kept.First.ShouldBe(Verdict.From(Shipped.Knowledge.Interviewer, screen.SoFar.Answers).First);
    }

    [Fact]
    public void Back_takes_the_last_answer_away_and_asks_it_again()
    {
        _chat.Press("شناخت فوری");
        var first = Question.Asked;
        _chat.PressData(_chat.View.Rows[0][0].Data);
        _chat.Press("برگشت");

        Question.Asked.ShouldBe(first);
        Question.SoFar.Answers.ShouldBeEmpty();
    }

    [Fact]
    public void Back_from_the_first_question_leads_to_the_menu() => _chat.Press("شناخت فوری").Press("برگشت").Screen.ShouldBeOfType<MenuScreen>();

    [Fact]
    public void Not_knowing_asks_another_question()
    {
        _chat.Press("شناخت فوری");
        var first = Question.Asked;
        _chat.Press("نمی‌دانم");

        Question.Asked.ShouldNotBe(first);
        Question.SoFar.Answers.ShouldBe([new Answer(first, null)]);
    }

    [Fact]
    public void Stopping_after_one_answer_gives_a_verdict_that_says_the_evidence_is_thin()
    {
        _chat.Press("شناخت فوری").PressData(_chat.View.Rows[0][0].Data);
        _chat.Press("همین‌جا بگو");

        _chat.Screen.ShouldBeOfType<VerdictScreen>();
        _chat.Text.ShouldContain(Shipped.Knowledge.Words.Verdict.Thin.With(("percent", "")).Runs[1].Text);
        _chat.Labels.ShouldContain(Shipped.Knowledge.Words.Verdict.AskMore);
    }

    [Fact]
    public void Nothing_but_not_knowing_names_no_type()
    {
        _chat.Press("شناخت فوری");
        while (_chat.Screen is QuestionScreen)
        {
            _chat.Press("نمی‌دانم");
        }

        foreach (var type in Shipped.Knowledge.Behaviour.Types)
        {
            _chat.Text.ShouldNotContain(type.Name);
        }
    }

    [Fact]
    public void Starting_over_forgets_the_answers_and_keeps_the_verdicts_id()
    {
        _chat.Press("شناخت فوری");
        var verdict = Question.SoFar.Verdict;
        _chat.PressData(_chat.View.Rows[0][0].Data).Press("از نو");

        Question.SoFar.ShouldBe(new InterviewSoFar(verdict, null, []));
    }

    [Fact]
    public void A_verdict_taken_back_and_ended_anew_is_kept_once()
    {
        _chat.Press("شناخت فوری").Send("/customers").Send("رضایی").Press("ساختن").Press("شناخت");
        AnswerAll();
        _chat.Press("برگشت");
        while (_chat.Screen is QuestionScreen)
        {
            _chat.PressData(_chat.View.Rows[0][0].Data);
        }

        _chat.Store.Book.Verdicts(new SellerId(101), _chat.Store.Book.Customers(new SellerId(101), CustomerFilter.All, 0, 1).Items[0].Id, LensId.Behaviour, 0, 10).Total.ShouldBe(1);
    }

    [Fact]
    public void An_answer_may_be_typed_as_words_or_as_its_number()
    {
        _chat.Press("شناخت فوری");
        var options = Shipped.Knowledge.Interviewer.Find(Question.Asked)!.Options;
        _chat.Send(options[1].Text);
        Question.SoFar.Answers[0].Option.ShouldBe(options[1].Id);
        var second = Shipped.Knowledge.Interviewer.Find(Question.Asked)!.Options;
        _chat.Send("۲");
        Question.SoFar.Answers[1].Option.ShouldBe(second[1].Id);
    }

    [Theory]
    [InlineData("نمی‌دانم")]
    [InlineData("نميدونم")]
    [InlineData("نمی دونم 🤷")]
    public void Not_knowing_may_be_typed_as_one_speaks(string typed)
    {
        var first = _chat.Press("شناخت فوری").Screen.ShouldBeOfType<QuestionScreen>().Asked;
        _chat.Send(typed);

        Question.SoFar.Answers.ShouldBe([new Answer(first, null)]);
        Question.SoFar.Heard.ShouldBeNull();
    }

    [Fact]
    public void Anything_else_typed_at_a_question_is_no_answer()
    {
        _chat.Press("شناخت فوری").Send("الان دوباره زنگ می‌زنم");

        Question.SoFar.Answers.ShouldBeEmpty();
        _chat.Text.ShouldContain("یکی از جواب‌ها");
    }

    [Fact]
    public void Asking_more_after_a_verdict_goes_on_with_the_same_interview()
    {
        _chat.Press("شناخت فوری").PressData(_chat.View.Rows[0][0].Data);
        _chat.Press("همین‌جا بگو");
        var soFar = ((VerdictScreen)_chat.Screen).SoFar;
        _chat.Press("بیشتر بپرس");

        Question.SoFar.ShouldBe(soFar);
    }

    [Fact]
    public void The_verdict_is_short_enough_to_take_in_at_a_glance()
    {
        // Headings, one-line bullets and a sentence to say: about a hundred words, scanned and not read through; thin evidence adds what to watch for.
        foreach (var screen in EveryVerdict())
        {
            var text = screen.Show(_chat.World).Text.Plain;
            var thin = Verdict.From(_chat.World.Interviewer, screen.SoFar.Answers).Certainty is Certainty.Thin;
            text.Split([' ', '\n']).Count(word => word.Any(char.IsLetter)).ShouldBeLessThanOrEqualTo(thin ? 112 : 92, text);
        }
    }

    [Fact]
    public void A_question_dropped_from_the_content_in_mid_interview_leads_to_the_menu_not_to_a_fault()
    {
        _chat.Press("شناخت فوری");
        var gone = Codec.Encode(new Session(7, new QuestionScreen(Question.SoFar, new QuestionId("no-longer")), null));

        var turn = Conversation.Handle(gone, new Incoming(new UpdateId(1), _chat.Chat, new SellerId(101), "سارا", new ButtonPressed("id", null, "7.a:x")), _chat.World);

        turn.Session.Screen.ShouldBeOfType<MenuScreen>();
        turn.Outgoing(_chat.World)[0].ShouldBeOfType<AnswerPress>();
    }

    private IEnumerable<VerdictScreen> EveryVerdict()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var soFar = new InterviewSoFar(new VerdictId(1), null, []);
            while (_chat.World.Interviewer.Next(soFar.Answers) is { } question)
            {
                soFar = soFar.With(new Answer(question.Id, question.Options[random.Next(question.Options.Length)].Id));
            }

            yield return new VerdictScreen(soFar);
        }
    }

    private void AnswerAll()
    {
        if (_chat.Screen is not QuestionScreen)
        {
            _chat.Press("شناخت فوری");
        }

        while (_chat.Screen is QuestionScreen)
        {
            _chat.PressData(_chat.View.Rows[0][0].Data);
        }
    }
}

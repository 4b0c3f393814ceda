using static Microsoft.Playwright.Assertions;

namespace SalesBot.EndToEnd.Tests.Browser;

/// <summary>What sellers do with the web phone, with a real browser's clicks and keys.</summary>
[Collection(ChromiumTests.Name)]
public class WebConversationTests(Chromium chromium)
{
    [Fact]
    public async Task An_interview_is_tapped_through_to_the_verdict_and_every_page_of_its_script()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync();

        await phone.StartInterview();
        (await phone.AnswerUntilVerdict()).ShouldBeInRange(2, 7);
        await phone.ShouldSay("اول بگویید");
        var verdict = await phone.Text.InnerTextAsync();

        await phone.Tap("متن کامل");
        string[] onThePages = ["از او بپرسید", "این‌ها را هرگز نگویید", "🗣", "بعد از گفت‌وگو", "اگر بد برخورد کنید"];
        var pages = await phone.TurnEveryPage(page => phone.ShouldSay(onThePages[page - 1]));
        pages.ShouldBe(onThePages.Length);

        await phone.Tap("برگشت");
        await Expect(phone.Text).ToHaveTextAsync(verdict, new() { UseInnerText = true });
        (await phone.Bots.CountAsync()).ShouldBe(1, "the dialogue is one message that is edited in place");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_customer_is_made_and_a_note_is_saved_for_them()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync();

        await phone.Start();
        await phone.Say("/customers");
        await phone.ShouldSay("اولین مشتری");
        await phone.Say("آقای رضایی");
        await phone.Tap("ساختن");
        await phone.ShouldSay("یادداشتی ندارد");
        await phone.Say("گفت شنبه زنگ بزنم");
        await phone.Tap("ثبت کن");
        await phone.ShouldSay("گفت شنبه زنگ بزنم");
        await phone.Tap("پرونده (۱)");
        await phone.ShouldSay("گفت شنبه زنگ بزنم");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_double_click_on_an_answer_counts_once()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync();
        await phone.StartInterview();

        await phone.Buttons.First.DblClickAsync();
        await phone.ShouldSay(WebPhone.Question(2));
        await phone.Wire.Settle();

        phone.Wire.Text.ShouldContain(WebPhone.Question(2));
        await phone.ShouldSay(WebPhone.Question(2));
        visit.Requests.Count(r => r.AbsolutePath == "/phone/api/press").ShouldBe(2, "«شناخت فوری» and one answer");
    }

    [Fact]
    public async Task Enter_sends_and_shift_enter_breaks_the_line()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync();
        await phone.Start();

        await phone.Input.PressSequentiallyAsync("/help");
        await phone.Input.PressAsync("Enter");
        await phone.ShouldSay("راهنما در یک دقیقه");
        await Expect(phone.Input).ToHaveValueAsync("");

        await phone.Input.PressSequentiallyAsync("سطر یکم");
        await phone.Input.PressAsync("Shift+Enter");
        await phone.Input.PressSequentiallyAsync("سطر دوم");
        (await phone.Own.CountAsync()).ShouldBe(2, "nothing is sent before Enter alone");
        await phone.Input.PressAsync("Enter");
        await Expect(phone.Own).ToHaveCountAsync(3);
        await phone.Wire.Settle();
        phone.Wire.Messages.ShouldContain(m => m["text"]!.GetValue<string>() == "سطر یکم\nسطر دوم");
    }

    [Fact]
    public async Task The_whole_way_to_a_question_can_be_gone_with_the_keyboard_alone()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync();

        await FocusByTab(phone, "شروع");
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.ShouldSay("خوش آمدید");
        await FocusByTab(phone, "شناخت فوری");
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.ShouldSay(WebPhone.Question(1));
    }

    [Fact]
    public async Task Markup_that_people_type_is_shown_as_they_typed_it()
    {
        const string Typed = "<img src=x onerror=\"window.broken=1\"> & <b>علی</b>";
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync();

        await phone.Start();
        await phone.Say("/customers");
        await phone.ShouldSay("اولین مشتری");
        await phone.Say(Typed);
        await Expect(phone.Own.Last.GetByTestId("text")).ToHaveTextAsync(Typed);

        // The bot says it back through its own HTML, in the text and on a button, and again as the customer's name.
        await phone.ShouldSay(Typed);
        await phone.Tap("ساختن");
        await phone.ShouldSay("یادداشتی ندارد");
        await phone.ShouldSay(Typed);
        (await phone.Bubbles.Locator("img").CountAsync()).ShouldBe(0);
        (await phone.Page.EvaluateAsync<bool>("() => 'broken' in window")).ShouldBeFalse();
        visit.Requests.ShouldNotContain(r => r.AbsolutePath == "/x");
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task FocusByTab(WebPhone phone, string words)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            if (await phone.Page.EvaluateAsync<string>("() => document.activeElement.closest('button')?.innerText ?? ''") is { } focused && focused.Contains(words, StringComparison.Ordinal))
            {
                return;
            }

            await phone.Page.Keyboard.PressAsync("Shift+Tab");
        }

        Assert.Fail($"the Tab key never reaches «{words}»");
    }
}

using System.Net;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesBot.EndToEnd.Tests.Browser;

/// <summary>How the web phone looks and reads: direction, letters, small screens, both themes, names for screen readers; and that it asks nobody else for anything.</summary>
[Collection(ChromiumTests.Name)]
public class WebLooksTests(Chromium chromium)
{
    private static BrowserNewContextOptions Small => new() { ViewportSize = new() { Width = 360, Height = 640 }, HasTouch = true, IsMobile = true };

    [Fact]
    public async Task The_page_reads_from_right_to_left_in_its_own_vazirmatn()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync();
        await phone.StartInterview();

        await Expect(phone.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await Expect(phone.Page.Locator("html")).ToHaveAttributeAsync("lang", "fa");
        await Expect(phone.Text).ToHaveCSSAsync("direction", "rtl");
        (await phone.Page.EvaluateAsync<string[]>("async () => { await document.fonts.ready; return [...document.fonts].map(f => `${f.family} ${f.status}`); }"))
            .ShouldBe(["Vazirmatn loaded"]);

        // Not what the style asks for but what the letters were drawn with.
        foreach (var seen in new[] { "[data-testid=text]", "[data-testid=inline-button] .label", "#bot-name", "[data-testid=person-tab] bdi" })
        {
            (await FontsOf(phone.Page, seen)).ShouldBe(["Vazirmatn from the page"], seen);
        }

        var own = await phone.Own.Last.BoundingBoxAsync();
        var bots = await phone.Bots.Last.BoundingBoxAsync();
        (own!.X + own.Width).ShouldBeGreaterThan(bots!.X + bots.Width, "people's own messages stand at the right");
    }

    [Fact]
    public async Task No_request_leaves_this_machine_and_nothing_is_complained_of()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync();
        await phone.StartInterview();
        await phone.AnswerUntilVerdict();
        await phone.Say("ببینید: https://example.com/a.png و @somebody و 09121234567");
        await phone.Page.GetByTestId("theme-toggle").ClickAsync();
        await phone.Tab(104).ClickAsync();
        await phone.Page.ReloadAsync();
        await phone.ShouldBeOnline();

        visit.Requests.Count.ShouldBeGreaterThan(20, "the record itself must work");
        visit.Requests.ShouldContain(r => r.AbsolutePath.EndsWith(".woff2", StringComparison.Ordinal));
        visit.Requests.Where(r => r.Scheme is not ("data" or "blob") && !(IPAddress.TryParse(r.Host, out var ip) && IPAddress.IsLoopback(ip))).ShouldBeEmpty();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task At_360_pixels_nothing_scrolls_sideways_and_nothing_is_cut()
    {
        await using var visit = await Visit.StartAsync(chromium, Small);
        var phone = await visit.OpenAsync();
        await ShouldFit(phone, "empty chat");
        await phone.StartInterview();
        await ShouldFit(phone, "question 1");
        await phone.AnswerUntilVerdict();
        await ShouldFit(phone, "verdict");
        await phone.Tap("متن کامل");
        (await phone.TurnEveryPage(page => ShouldFit(phone, $"page {page} of the script"))).ShouldBeGreaterThan(3);

        await phone.Say("/cards");
        await phone.ShouldSay("کارت کدام تیپ");
        await ShouldFit(phone, "cards");
        await phone.Say("/customers");
        await phone.ShouldSay("اولین مشتری");
        await phone.Say("شرکت‌بازرگانی‌واردات‌وصادرات" + new string('ک', 25));
        await phone.ShouldSay("بسازم؟");
        await ShouldFit(phone, "a name without a single space");
        await phone.Say("https://example.com/" + new string('a', 300));
        await Expect(phone.Own).ToHaveCountAsync(5);
        await phone.Wire.Settle();
        await ShouldFit(phone, "a long address");
    }

    [Fact]
    public async Task Both_themes_can_be_read_and_the_chosen_one_is_remembered()
    {
        await using var visit = await Visit.StartAsync(chromium, new() { ColorScheme = ColorScheme.Dark });
        var phone = await visit.OpenAsync();
        await phone.StartInterview();
        var toggle = phone.Page.GetByTestId("theme-toggle");

        await Expect(toggle).ToHaveAccessibleNameAsync("پوسته‌ی روشن");
        (await Lightness(phone.Bots.Last)).ShouldBeLessThan(0.1, "the system is dark and nothing was chosen");
        await ShouldBeReadable(phone);
        await toggle.ClickAsync();
        await Expect(toggle).ToHaveAccessibleNameAsync("پوسته‌ی تیره");
        await NextFrame(phone.Page);
        (await Lightness(phone.Bots.Last)).ShouldBeGreaterThan(0.8);
        await ShouldBeReadable(phone);

        await phone.Page.ReloadAsync();
        await phone.ShouldSay(WebPhone.Question(1));
        (await Lightness(phone.Bots.Last)).ShouldBeGreaterThan(0.8, "the choice is remembered, against the system");
    }

    [Fact]
    public async Task Whatever_can_be_used_has_a_name_for_screen_readers()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync();
        (await NamesOf(phone.Page)).ShouldContain("button شروع");
        await phone.StartInterview();

        var names = await NamesOf(phone.Page);
        names.Count.ShouldBeGreaterThan(12);
        names.ShouldContain("button پیوست");
        names.ShouldContain("textbox متن پیام");
        names.ShouldContain("tab رضا کریمی، فروشنده");
        names.ShouldContain("button 🤷 نمی‌دانم");
        names.ShouldAllBe(n => n.Split(' ', 2)[1].Length > 0);
        foreach (var name in names)
        {
            name.ShouldMatch(@"^\w+ .*[\p{L}]", "a sign alone says nothing");
        }
    }

    [Fact]
    public async Task A_persian_line_with_latin_in_it_still_reads_from_right_to_left()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync();
        await phone.Start();
        await phone.Say("مدل iPhone 15 را ارزان‌تر بدهید\nOK then, بعد");
        await Expect(phone.Own.Last).ToContainTextAsync("iPhone");
        var own = phone.Own.Last.GetByTestId("text");

        // Seen from the right edge: the first word, the Latin words in their own order, the rest.
        (await WordsFromTheRight(own, "مدل", "iPhone", "15", "را", "بدهید")).ShouldBe(["مدل", "15", "iPhone", "را", "بدهید"]);
        (await WordsFromTheRight(own, "OK", "then", "بعد")).ShouldBe(["بعد", "then", "OK"], "a line that begins in Latin runs the other way, as in a messenger");

        // The bot's own sentence with a Latin name in it.
        await phone.Say("/customers");
        await phone.ShouldSay("اولین مشتری");
        await phone.Say("Ali & Co. 24");
        await phone.ShouldSay("بسازم؟");
        (await WordsFromTheRight(phone.Text, "مشتری", "Ali", "24", "پیدا", "بسازم")).ShouldBe(["مشتری", "24", "Ali", "پیدا", "بسازم"]);
        await phone.Tap("ساختن");
        await phone.ShouldSay("یادداشتی ندارد");
        await Expect(phone.Text).ToHaveCSSAsync("direction", "rtl");
    }

    /// <summary>Names what sticks out of the screen or is cut by the box around it.</summary>
    private static async Task ShouldFit(WebPhone phone, string where)
    {
        var faults = await phone.Page.EvaluateAsync<string[]>("""
            async () => {
              await document.fonts.ready;
              const faults = [], wide = document.documentElement.clientWidth;
              const name = e => `${e.tagName}.${e.className} «${(e.innerText ?? '').slice(0, 40)}»`;
              if (document.documentElement.scrollWidth > wide) faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
              for (const e of document.body.querySelectorAll('*')) {
                const style = getComputedStyle(e), box = e.getBoundingClientRect();
                if (!e.checkVisibility() || style.clipPath !== 'none' || e.closest('svg, [aria-hidden=true]')) continue;
                if (box.left < -0.5 || box.right > wide + 0.5) faults.push(`outside, ${Math.round(box.left)} to ${Math.round(box.right)}: ${name(e)}`);
                if (style.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1) faults.push(`cut at the side, ${e.scrollWidth} in ${e.clientWidth}: ${name(e)}`);
                if (['hidden', 'clip'].includes(style.overflowY) && e.scrollHeight > e.clientHeight + 1) faults.push(`cut below, ${e.scrollHeight} in ${e.clientHeight}: ${name(e)}`);
              }
              return faults;
            }
            """);
        faults.ShouldBeEmpty(where);
    }

    private static async Task ShouldBeReadable(WebPhone phone)
    {
        foreach (var words in new[] { phone.Text, phone.Own.Last.GetByTestId("text"), phone.Own.Last.Locator("time"), phone.Bots.Last.Locator("time"), phone.Input, phone.Tab(101) })
        {
            (await Contrast(words)).ShouldBeGreaterThanOrEqualTo(4.5);
        }
    }

    /// <summary>Relative luminance, 0 to 1, of the ground of a message.</summary>
    // Under load the browser answers before it has worked the new colours out.
    private static async Task NextFrame(IPage page) => await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");

    private static Task<double> Lightness(ILocator bubble) => bubble.Locator(".bubble").EvaluateAsync<double>($"e => {{ {Luminance} return luminance(getComputedStyle(e).backgroundColor); }}");

    /// <summary>WCAG 2 contrast of the letters against the nearest ground that is painted in one colour.</summary>
    private static Task<double> Contrast(ILocator words) => words.EvaluateAsync<double>($$"""
        e => {
          {{Luminance}}
          let ground = e;
          while (ground.parentElement && parse(getComputedStyle(ground).backgroundColor)[3] < 1) ground = ground.parentElement;
          const [a, b] = [luminance(getComputedStyle(e).color), luminance(getComputedStyle(ground).backgroundColor)].sort((x, y) => y - x);
          return (a + 0.05) / (b + 0.05);
        }
        """);

    private const string Luminance = """
        const parse = c => { const n = c.match(/[\d.]+/g).map(Number); return [n[0], n[1], n[2], n[3] ?? 1]; };
        const luminance = c => { const [r, g, b] = parse(c).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
        """;

    /// <summary>The words of one line, in the order in which they stand on the screen.</summary>
    private static async Task<string[]> WordsFromTheRight(ILocator text, params string[] words)
    {
        var places = await text.EvaluateAsync<JsonElement>("""
            (root, words) => {
              const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = {};
              for (let node; (node = walker.nextNode());) for (const word of words) {
                const at = node.data.indexOf(word);
                if (at < 0 || found[word]) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + word.length);
                const box = range.getBoundingClientRect();
                found[word] = { right: box.right, top: box.top };
              }
              return found;
            }
            """, words);
        var boxes = words.Select(w => (Word: w, Right: places.GetProperty(w).GetProperty("right").GetDouble(), Top: places.GetProperty(w).GetProperty("top").GetDouble())).ToList();
        boxes.Max(b => b.Top).ShouldBeLessThan(boxes.Min(b => b.Top) + 12, "the words must stand on one line for their order to mean anything");
        return [.. boxes.OrderByDescending(b => b.Right).Select(b => b.Word)];
    }

    private static async Task<IReadOnlyList<string>> NamesOf(IPage page)
    {
        string[] usable = ["button", "tab", "link", "textbox", "menuitem", "checkbox"];
        var devTools = await page.Context.NewCDPSessionAsync(page);
        var tree = (await devTools.SendAsync("Accessibility.getFullAXTree"))!.Value;
        await devTools.DetachAsync();
        return
        [
            .. tree.GetProperty("nodes").EnumerateArray()
                .Where(node => !node.GetProperty("ignored").GetBoolean())
                .Select(node => (Role: ValueOf(node, "role"), Name: ValueOf(node, "name")))
                .Where(node => usable.Contains(node.Role))
                .Select(node => $"{node.Role} {node.Name}"),
        ];

        static string ValueOf(JsonElement node, string property) => node.TryGetProperty(property, out var held) && held.TryGetProperty("value", out var value) ? value.ToString() : "";
    }

    private static async Task<string[]> FontsOf(IPage page, string selector)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("DOM.enable");
        await devTools.SendAsync("CSS.enable");
        var document = (await devTools.SendAsync("DOM.getDocument"))!.Value.GetProperty("root").GetProperty("nodeId").GetInt32();
        var node = (await devTools.SendAsync("DOM.querySelector", new() { ["nodeId"] = document, ["selector"] = selector }))!.Value.GetProperty("nodeId").GetInt32();
        var fonts = (await devTools.SendAsync("CSS.getPlatformFontsForNode", new() { ["nodeId"] = node }))!.Value.GetProperty("fonts");
        await devTools.DetachAsync();
        return
        [
            .. fonts.EnumerateArray()
                .Where(f => !f.GetProperty("familyName").GetString()!.Contains("Emoji", StringComparison.Ordinal))
                .Select(f => $"{f.GetProperty("familyName").GetString()} from {(f.GetProperty("isCustomFont").GetBoolean() ? "the page" : "this machine")}"),
        ];
    }
}

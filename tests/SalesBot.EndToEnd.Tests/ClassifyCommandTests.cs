using System.Text.Json;
using SalesBot.Commands;
using SalesBot.Core.Lenses;
using SalesBot.TestKit;

namespace SalesBot.EndToEnd.Tests;

/// <summary>What other programs rely on: JSON Lines in, JSON Lines out.</summary>
public class ClassifyCommandTests
{
    private static readonly MessageJudge Judge = new(Shipped.Knowledge.Behaviour, Shipped.Classifier);

    [Fact]
    public void Answers_every_line_in_order()
    {
        var (lines, code) = Answer("""
            {"id":"a","text":"داد زد و تهدید کرد که شکایت می‌کنه"}
            {"id":2,"text":"سلام"}
            {"text":"نصف قیمت بده","more":{"id":9,"text":"x"}}
            """);

        code.ShouldBe(0);
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("{\"id\":\"a\",\"type\":\"aggressive\",\"confidence\":0.");
        lines[0].ShouldContain("\"because\":[\"");
        lines[0].ShouldContain("تهدید");
        lines[1].ShouldStartWith("{\"id\":2,\"type\":null,\"confidence\":");
        lines[1].ShouldEndWith("\"second\":null,\"because\":[]}");
        lines[2].ShouldStartWith("{\"id\":null,\"type\":\"price_breaker\",");
    }

    [Theory]
    [InlineData("{\"id\":\"x\",\"text\":", "\"x\"")]
    [InlineData("{\"id\":\"x\"}", "\"x\"")]
    [InlineData("{\"id\":\"x\",\"text\":5}", "\"x\"")]
    [InlineData("{\"text\":\"a\"} {}", "null")]
    [InlineData("[1,2]", "null")]
    [InlineData("nonsense", "null")]
    [InlineData("{\"id\":{\"text\":\"a\"}}", "null")]
    [InlineData("{", "null")]
    public void A_broken_line_has_its_error_and_the_others_their_answers(string broken, string id)
    {
        var (lines, code) = Answer($"{{\"id\":1,\"text\":\"سلام\"}}\n{broken}\n{{\"id\":3,\"text\":\"سلام\"}}\n");

        code.ShouldBe(1);
        lines.Length.ShouldBe(3);
        lines[1].ShouldStartWith($"{{\"id\":{id},\"error\":\"line 2: ");
        lines[2].ShouldStartWith("{\"id\":3,\"type\":null");
    }

    [Theory]
    [InlineData("\\ud83d سلام")]
    [InlineData("\\udc00\\ud83d\\ude00")]
    [InlineData("\\\\ud83d سلام")]
    [InlineData("\\u0000\\uffff\\u200c")]
    public void Half_a_surrogate_pair_breaks_no_line(string text) =>
        Answer($"{{\"id\":\"s\",\"text\":\"{text}\"}}").Code.ShouldBe(0);

    [Fact]
    public void Gives_an_answer_before_it_reads_the_next_line()
    {
        using var output = new StringWriter();
        var asked = 0;
        var code = ClassifyCommand.Answer(new Scripted(() =>
        {
            output.ToString().Count(c => c == '\n').ShouldBe(asked);
            return asked++ < 5 ? "{\"id\":1,\"text\":\"سلام\"}" : null;
        }), output, null, Judge);

        code.ShouldBe(0);
        asked.ShouldBe(6);
    }

    [Fact]
    public void Tells_how_far_it_is_when_someone_watches()
    {
        using var progress = new StringWriter();
        var left = 1001;
        ClassifyCommand.Answer(new Scripted(() => left-- > 0 ? "{}" : null), TextWriter.Null, progress, Judge);

        progress.ToString().ShouldContain("\r1000 lines");
        progress.ToString().ShouldContain("1001 lines, 1001 broken");
    }

    /// <summary>The floor under the classifier, a little below what was measured (docs/adr/0006-classifier.md).</summary>
    [Fact]
    public void Is_as_good_on_other_peoples_messages_as_it_was()
    {
        var measured = Measured(LensId.Behaviour);

        measured.RightFirst.ShouldBeGreaterThan(0.80);
        measured.RightlyNull.ShouldBeGreaterThan(0.88);
        measured.CalibrationError.ShouldBeLessThan(0.06);
    }

    [Theory]
    [InlineData("satisfaction", 0.82, 0.80)]
    [InlineData("lifecycle", 0.86, 0.85)]
    [InlineData("tribe", 0.88, 0.80)]
    [InlineData("portfolio", 0.80, 0.88)]
    public void Is_as_good_in_the_further_lenses_as_it_was(string lens, double rightFirst, double rightlyNull)
    {
        var measured = Measured(new LensId(lens));

        measured.RightFirst.ShouldBeGreaterThan(rightFirst);
        measured.RightlyNull.ShouldBeGreaterThan(rightlyNull);
        measured.CalibrationError.ShouldBeLessThan(0.12);
    }

    [Fact]
    public void Another_lens_answers_with_its_own_types_and_stays_silent_where_nothing_is_said_in_it()
    {
        var judge = new MessageJudge(Shipped.Knowledge.LensOf(LensId.Satisfaction)!, Shipped.ClassifierOf(LensId.Satisfaction)!);

        judge.Judge("قسم خورده آبروی ما رو پیش همه ببره").Type.ShouldBe(KnownTypes.Furious);
        judge.Judge("سلام").Type.ShouldBeNull();
        judge.Judge("هی چونه می‌زنه و می‌گه گرونه").Type.ShouldBeNull();
    }

    [Fact]
    public void Messages_of_another_lens_are_left_out_of_the_development_set()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "{\"lens\":\"tribe\",\"text\":\"a\",\"type\":\"churner\"}\n\n{\"lens\":\"value\",\"text\":\"b\",\"type\":\"base\"}\n{\"text\":\"c\",\"type\":null}\n");

        DevelopmentSet.Read(file, LensId.Tribe).ShouldBe([("a", KnownTypes.Churner), ("c", (TypeId?)null)]);
        File.Delete(file);
    }

    private static Measured Measured(LensId lens) => Commands.Measured.Of(
        Shipped.Knowledge.LensOf(lens)!, DevelopmentSet.Read(DevelopmentSet.FileOf(lens, Repository.PathOf("resources")), lens), Shipped.ClassifierOf(lens)!);

    private static (string[] Lines, int Code) Answer(string input)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = ClassifyCommand.Answer(new StringReader(input), output, null, Judge);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines)
        {
            using var _ = JsonDocument.Parse(line);
        }

        return (lines, code);
    }

    private sealed class Scripted(Func<string?> next) : TextReader
    {
        public override string? ReadLine() => next();
    }
}

using SalesBot.Core.Exchange;
using SalesBot.TestKit;

namespace SalesBot.Adapters.Tests.Exchange;

public class ImportWordsTests
{
    public static TheoryData<ProblemKind> Kinds => [.. Enum.GetValues<ProblemKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_problem_says_where_it_is_what_was_found_and_what_would_be_right(ProblemKind kind)
    {
        var said = Shipped.Knowledge.Words.ImportProblems.Say(new ImportProblem("مشتری‌ها", 1234, "تلفن همراه", kind is ProblemKind.EmptyCell ? "" : "آنچه\nهست", kind, "آنچه باید")).Plain;

        said.ShouldContain("مشتری‌ها، ردیف ۱۲۳۴، ستون «تلفن همراه»: ");
        said.ShouldContain(kind is ProblemKind.EmptyCell ? "خالی" : "آنچه هست");
        (said.Contains("آنچه باید", StringComparison.Ordinal) || said.Contains("بنویسید", StringComparison.Ordinal) || said.Contains("نگه دارید", StringComparison.Ordinal)).ShouldBeTrue(said);
        said.ShouldNotContain("\n");
    }

    [Fact]
    public void A_problem_of_a_table_names_no_line() =>
        Shipped.Knowledge.Words.ImportProblems.Say(new ImportProblem("خریدها", 0, "", "«الف»", ProblemKind.MissingHeading, "«مبلغ»")).Plain
            .ShouldBe("خریدها: ستون «مبلغ» پیدا نشد؛ آن را به جدول اضافه کنید. عنوان‌هایی که دیدم: «الف».");

    [Fact]
    public void Every_remark_and_every_fault_has_words()
    {
        var words = Shipped.Knowledge.Words.ImportRemarks;
        foreach (var kind in Enum.GetValues<RemarkKind>())
        {
            words.Say(new ImportRemark(kind, "خریدها", "تاریخ", 12, new(7, 3, 2))).Plain.ShouldContain("خریدها");
        }

        words.Say(new ImportRemark(RemarkKind.SeveralCalendars, "خریدها", "تاریخ", 12, new(7, 3, 2))).Plain.ShouldContain("۷ شمسی، ۳ میلادی و ۲ قمری");
        Enum.GetValues<FileFault>().Select(words.Say).Distinct().Count().ShouldBe(Enum.GetValues<FileFault>().Length);
    }
}

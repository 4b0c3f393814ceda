using SalesBot.Core.Exchange;
using SalesBot.Core.Purchases;
using SalesBot.Core.Lenses;
using SalesBot.Exchange.Books;
using SalesBot.TestKit;

namespace SalesBot.Adapters.Tests.Exchange;

public class BookReaderTests
{
    [Fact]
    public void A_customer_is_read_from_all_its_columns()
    {
        var reading = Sheets.Read(
            "کد,نام,شرکت,تلفن,شهر,برچسب‌ها,نوع کسب‌وکار,داخلی یا خارجی,فروشنده,تیپ,بایگانی\n" +
            "17, رضا احمدی ,کاشی ستاره,\"۰۹۱۲۱۲۳۴۵۶۷، 021-88776655\",تهران,#ویژه #نمایشگاه,عمده فروشی,خارجی,سارا,شکاک,بله\n");

        reading.Problems.ShouldBeEmpty();
        reading.Rows.ShouldBe(1);
        var customer = reading.Book.Customers.ShouldHaveSingleItem();
        customer.Row.ShouldBe(2);
        customer.Code.ShouldBe("17");
        customer.Name.ShouldBe("رضا احمدی");
        customer.Company.ShouldBe("کاشی ستاره");
        customer.Phones.ShouldBe(["۰۹۱۲۱۲۳۴۵۶۷", "021-88776655"]);
        customer.City.ShouldBe("تهران");
        customer.Tags.ShouldBe(["ویژه", "نمایشگاه"]);
        customer.Kind.ShouldBe(BusinessKind.Wholesale);
        customer.IsInternal.ShouldBe(false);
        customer.Owner.ShouldBe("سارا");
        customer.Persona.ShouldBe("شکاک");
        customer.IsArchived.ShouldBeTrue();
    }

    [Theory]
    [InlineData("نام,تلفن")]
    [InlineData(" نـام *,تلفن:")]
    [InlineData("Name,Mobile")]
    [InlineData("FULL NAME,phone_number")]
    [InlineData("نام مشتري,شماره‌تماس")]
    [InlineData("نام‌ و‌ نام‌خانوادگی,شماره موبایل")]
    [InlineData("نام (الزامی),تلفن (با کد شهر)")]
    public void Headings_are_known_however_they_are_spelt(string headings) =>
        Sheets.Read($"{headings}\nرضا,09121234567\n").Book.Customers.ShouldHaveSingleItem().Phones.ShouldBe(["09121234567"]);

    [Fact]
    public void No_heading_of_a_table_stands_for_two_columns()
    {
        var words = Shipped.Knowledge.Words.ImportHeadings;
        foreach (var kind in Enum.GetValues<SheetKind>())
        {
            var keys = Columns.Of(kind).SelectMany(c => c.Headings(words)).Select(h => Core.Text.PersianText.Fold(h).Replace(" ", "", StringComparison.Ordinal));

            keys.GroupBy(k => k).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Titles_above_the_headings_are_passed_over()
    {
        var reading = Sheets.Read("فهرست مشتریان شرکت ستاره\n\nتا پایان آبان\nردیف,نام,تلفن,معدل\n1,رضا,09121234567,۱۸\n");

        reading.Book.Customers.ShouldHaveSingleItem().Row.ShouldBe(5);
        reading.Remarks.Select(r => (r.Kind, r.Column)).ShouldBe([(RemarkKind.ColumnLeftAlone, "ردیف"), (RemarkKind.ColumnLeftAlone, "معدل")]);
    }

    [Fact]
    public void Names_and_surnames_and_several_numbers_may_have_columns_of_their_own()
    {
        var customer = Sheets.Read("نام,نام خانوادگی,موبایل,تلفن ثابت\nرضا,احمدی,09121234567,02188776655\n").Book.Customers.ShouldHaveSingleItem();

        customer.Name.ShouldBe("رضا احمدی");
        customer.Phones.ShouldBe(["09121234567", "02188776655"]);
    }

    [Fact]
    public void Sheets_are_told_by_their_headings_in_any_order()
    {
        var reading = Sheets.Read(Sheets.Workbook(
            ("برگه ۱", [["نام مشتری", "تاریخ", "مبلغ", "شرح"], ["رضا", "۱۴۰۵/۰۹/۲۰", "۴٫۵ میلیون تومان", "کاشی"]]),
            ("Sheet2", [["Customer", "Date", "Note"], ["A-1", "2026-12-11 14:05", "پرسید"]]),
            ("راهنما", [["نام", "تلفن"], ["این‌جا نام را بنویسید", "این‌جا تلفن را"]]),
            ("لیست", [["رنگ‌ها"], ["آبی"]]),
            ("Sheet3", [["نام", "کد"], ["رضا", "a-1"]])));

        reading.Problems.ShouldBeEmpty();
        reading.Book.Customers.ShouldHaveSingleItem().Code.ShouldBe("a-1");
        reading.Book.Notes.ShouldBe([new NoteRow(2, "A-1", null, new DateTimeOffset(2026, 12, 11, 14, 5, 0, TimeSpan.FromHours(3.5)), "پرسید")]);
        reading.Book.Purchases.ShouldBe([new PurchaseRow(2, "رضا", new DateOnly(2026, 12, 11), Money.OfToman(4_500_000), Currency.Toman, null, "کاشی")]);
        reading.Remarks.ShouldBe([new ImportRemark(RemarkKind.SheetLeftAlone, "لیست", "", 0)]);
    }

    [Theory]
    [InlineData("شهر,تلفن\nتهران,0912\n", ProblemKind.MissingHeading, "«شهر»، «تلفن»", "«نام»، «نام مشتری»، «نام و نام خانوادگی»")]
    [InlineData("رنگ,وزن\nآبی,۲\n", ProblemKind.NoTable, "«رنگ»، «وزن»", "«نام»، «تلفن»، «شهر»")]
    [InlineData("نام,شهر,City\nرضا,تهران,قم\n", ProblemKind.TwiceHeading, "«شهر»، «City»", "")]
    public void Headings_that_do_not_do_are_one_problem(string csv, ProblemKind kind, string found, string wanted)
    {
        var reading = Sheets.Read(csv);

        reading.IsGood.ShouldBeFalse();
        var problem = reading.Problems.ShouldHaveSingleItem();
        (problem.Kind, problem.Found, problem.Wanted).ShouldBe((kind, found, wanted));
    }

    [Fact]
    public void Every_fault_of_every_line_is_told_and_good_lines_are_kept_for_the_preview()
    {
        var reading = Sheets.Read(
            "کد,نام,تلفن,نوع کسب‌وکار,داخلی,بایگانی\n" +
            "1,رضا,09121234567,خرده‌فروش,بله,خیر\n" +
            ",,12,چاق,شاید,شاید\n" +
            "1,مریم,0098 912 123 4567,,,\n" +
            "3,علی,9.12E+09,,,\n" +
            $"4,{new string('ن', 300)},,,,\n");

        reading.Book.Customers.Select(c => c.Name).ShouldBe(["رضا"]);
        reading.Problems.Select(p => (p.Row, p.Column, p.Kind)).ShouldBe(
        [
            (3, "نام", ProblemKind.EmptyCell), (3, "نوع کسب‌وکار", ProblemKind.WrongKind), (3, "داخلی", ProblemKind.WrongSide), (3, "بایگانی", ProblemKind.WrongYesNo), (3, "تلفن", ProblemKind.WrongPhone),
            (4, "کد", ProblemKind.SameCode),
            (5, "تلفن", ProblemKind.RoundedPhone),
            (6, "نام", ProblemKind.TooLong),
        ], ignoreOrder: true);
        reading.Problems.Select(p => p.Row).ShouldBeInOrder();
    }

    [Fact]
    public void A_number_twice_in_the_file_is_a_problem_of_the_second_line()
    {
        var problem = Sheets.Read("نام,تلفن\nرضا,09121234567\nمریم,۰۹۱۲ ۱۲۳ ۴۵۶۷\n").Problems.ShouldHaveSingleItem();

        problem.ShouldBe(new ImportProblem("customers", 3, "تلفن", "۰۹۱۲ ۱۲۳ ۴۵۶۷", ProblemKind.SamePhone, "۲"));
    }

    [Fact]
    public void Notes_name_their_customer_by_code_number_or_name_in_the_file_or_kept_already()
    {
        var reader = new BookReader(Shipped.Knowledge.Words, Sheets.Tehran, Sheets.NormalPhone, cell => cell switch { "قدیمی" => 1, "اکبری" => 2, _ => 0 });
        var file = Sheets.Workbook(
            ("الف", [["مشتری", "متن"], ["c1", "۱"], ["۰۹۱۲۱۲۳۴۵۶۷", "۲"], ["مریم", "۳"], ["قدیمی", "۴"], ["رضا", "۵"], ["ناشناس", "۶"], ["اکبری", "۷"], ["بی‌تلفن", "۸"]]),
            ("ب", [["نام", "تلفن", "کد"], ["رضا", "09121234567", "C1"], ["رضا", "09131234567", "C2"], ["مريم", "", ""], ["بی‌تلفن", "12", ""]]));

        var reading = reader.Read(new MemoryStream(file), "a.xlsx");

        reading.Problems.Select(p => (p.Row, p.Found, p.Kind)).ShouldBe(
            [(6, "رضا", ProblemKind.SeveralCustomers), (7, "ناشناس", ProblemKind.UnknownCustomer), (8, "اکبری", ProblemKind.SeveralCustomers), (5, "12", ProblemKind.WrongPhone)]);
        reading.Book.Notes.Select(n => n.Text).ShouldBe(["۱", "۲", "۳", "۴", "۸"]);
        CustomerFinder.Of(reading.Book, Sheets.NormalPhone).Find("+98 912 123 4567").ShouldBeEmpty();
        CustomerFinder.Of(reading.Book, Sheets.NormalPhone).Find("0912-1234567").ShouldHaveSingleItem().Code.ShouldBe("C1");
    }

    [Fact]
    public void Dates_of_three_calendars_in_one_column_are_read_and_remarked()
    {
        var reading = Sheets.Read("مشتری,تاریخ,مبلغ (تومان),سود (ریال)\n0912,۱۴۰۵/۰۹/۲۰,۱۰۰۰,500\n0912,2026-12-11,2000,\n0912,۱۴۴۸/۰۷/۰۱,3000,\n0912,11/12/2026,12.5,\n");

        reading.Problems.Where(p => p.Kind is not ProblemKind.UnknownCustomer).Select(p => (p.Row, p.Column, p.Kind))
            .ShouldBe([(5, "تاریخ", ProblemKind.DoubtfulDate), (5, "مبلغ (تومان)", ProblemKind.BrokenAmount)]);
        reading.Remarks.ShouldBe(
        [
            new(RemarkKind.SeveralCalendars, "customers", "تاریخ", 3, new(1, 1, 1)),
            new(RemarkKind.LunarDates, "customers", "تاریخ", 1),
            new(RemarkKind.Rials, "customers", "سود (ریال)", 1),
        ]);
    }

    [Fact]
    public void Amounts_without_a_unit_are_toman_and_that_is_remarked()
    {
        var reader = new BookReader(Shipped.Knowledge.Words, Sheets.Tehran, Sheets.NormalPhone, _ => 1);
        var reading = reader.Read(new MemoryStream("مشتری,تاریخ,مبلغ به هزار تومان,سود\nرضا,۱۴۰۵/۰۹/۲۰,۲٬۵۰۰,۱۰۰\n"u8.ToArray()), "a.csv");

        reading.Book.Purchases.ShouldBe([new PurchaseRow(2, "رضا", new DateOnly(2026, 12, 11), Money.OfToman(2_500_000), Currency.Toman, Money.OfToman(100), null)]);
        reading.Remarks.ShouldBe([new ImportRemark(RemarkKind.NoUnit, "a", "سود", 1)]);
    }

    [Fact]
    public void Failed_formulas_are_problems_and_merged_titles_are_not_customers()
    {
        var file = Sheets.Workbook(
            """
            <row r="1"><c r="A1" t="str"><v>نام</v></c><c r="B1" t="str"><v>تلفن</v></c></row>
            <row r="2"><c r="A2" t="str"><v>مشتریان تهران</v></c></row>
            <row r="3"><c r="A3" t="str"><v>رضا</v></c><c r="B3"><v>9121234567</v></c></row>
            <row r="4"><c r="A4" t="str"><v>مریم</v></c></row>
            <row r="5"><c r="A5" t="e"><v>#REF!</v></c><c r="B5"><v>9121234568</v></c></row>
            """,
            """<mergeCells><mergeCell ref="A2:B2"/></mergeCells>""");

        var reading = Sheets.Read(file);

        reading.Book.Customers.Select(c => (c.Row, c.Name)).ShouldBe([(3, "رضا"), (4, "مریم")]);
        reading.Problems.ShouldBe([new ImportProblem("Sheet1", 5, "نام", "#REF!", ProblemKind.FailedFormula)]);
        reading.Remarks.ShouldBe([new ImportRemark(RemarkKind.TitlesLeftOut, "Sheet1", "", 1)]);
        reading.Rows.ShouldBe(3);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_fault_and_nothing_else()
    {
        var reading = Sheets.Read("%PDF-1.4"u8.ToArray());

        reading.Fault.ShouldBe(FileFault.Pdf);
        reading.IsGood.ShouldBeFalse();
    }

    [Fact]
    public void A_file_with_headings_alone_is_good_and_empty()
    {
        var reading = Sheets.Read("نام,تلفن\n");

        reading.IsGood.ShouldBeTrue();
        reading.Rows.ShouldBe(0);
    }
}

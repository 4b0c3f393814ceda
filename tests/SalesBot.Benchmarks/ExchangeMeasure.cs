using System.Diagnostics;
using System.Globalization;
using SalesBot.Core.Exchange;
using SalesBot.Core.Lenses;
using SalesBot.Core.Text;
using SalesBot.Exchange.Books;
using SalesBot.Exchange.Writing;
using SalesBot.TestKit;

namespace SalesBot.Benchmarks;

/// <summary>
/// Time and memory of writing and reading a large file, each once in a fresh process: <c>exchange [customers]</c>, 50000 of itself, with a note for each. The
/// working set is the process's highest, the runtime and the book itself among it.
/// </summary>
internal static class ExchangeMeasure
{
    private static readonly string[] Steps = ["write xlsx", "read xlsx", "write csv", "read csv"];

    public static void Run(string[] args)
    {
        if (args is ["step", var asked, var path, var count])
        {
            Console.WriteLine(Measure(asked, path, int.Parse(count, CultureInfo.InvariantCulture)));
            return;
        }

        var customers = args is [var told] ? int.Parse(told, CultureInfo.InvariantCulture) : 50_000;
        var folder = Directory.CreateTempSubdirectory("salesbot-exchange-").FullName;
        try
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{customers:N0} customers and {customers:N0} notes\n"));
            Console.WriteLine("| | seconds | allocated MB | highest working set MB | file MB |\n|---|---|---|---|---|");
            foreach (var step in Steps)
            {
                var file = Path.Combine(folder, step.EndsWith("xlsx", StringComparison.Ordinal) ? "book.xlsx" : "book.zip");
                using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["exchange", "step", step, file, customers.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
                Console.Write(process.StandardOutput.ReadToEnd());
                process.WaitForExit();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Measure(string step, string path, int count)
    {
        var words = Shipped.Knowledge.Words;
        var book = step.StartsWith("write", StringComparison.Ordinal) ? Book(count) : ExchangeBook.Empty;
        GC.Collect();
        var (allocated, watch) = (GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
        if (step.StartsWith("write", StringComparison.Ordinal))
        {
            var writer = new BookWriter(words, TimeZoneInfo.Utc);
            using var stream = File.Create(path);
            (step == "write xlsx" ? (Action<ExchangeBook, Stream>)writer.WriteExcel : writer.WriteCsv)(book, stream);
        }
        else
        {
            using var stream = File.OpenRead(path);
            var reading = new BookReader(words, TimeZoneInfo.Utc, Normal, _ => 0).Read(stream, path);
            if (!reading.IsGood || reading.Rows != 2 * count)
            {
                throw new InvalidOperationException($"{reading.Rows} rows, {reading.Problems.Length} problems, {reading.Fault}");
            }
        }

        var seconds = watch.Elapsed.TotalSeconds;
        var megabytes = (GC.GetTotalAllocatedBytes() - allocated) >> 20;
        return string.Create(CultureInfo.InvariantCulture, $"| {step} | {seconds:F1} | {megabytes} | {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} | {new FileInfo(path).Length / 1048576.0:F1} |");
    }

    private static string? Normal(string phone) => phone.Length == 11 && phone.All(char.IsAsciiDigit) ? phone : null;

    private static ExchangeBook Book(int count)
    {
        var start = new DateTimeOffset(2025, 1, 1, 8, 0, 0, TimeSpan.Zero);
        return new(
            [.. Enumerable.Range(0, count).Select(i => new CustomerRow(
                i + 2, $"مشتری {PersianDigits.Of(i)} احمدی", $"کاشی و سرامیک {PersianDigits.Of(i % 900)}", [$"0912{i:D7}"], i % 3 == 0 ? "تهران" : "اصفهان", ["ویژه", "نمایشگاه"],
                (BusinessKind)(i % 4), i % 2 == 0, "سارا محمدی", "شکاک", i % 50 == 0, $"C{i}"))],
            [.. Enumerable.Range(0, count).Select(i => new NoteRow(
                i + 2, $"C{i}", "سارا محمدی", start.AddMinutes(7 * i), $"نمونه‌ی {PersianDigits.Of(i * 7919)} را دید و پسندید؛ گفت با شریکش مشورت می‌کند.\nپرسید اگر بعد از نصب ترک بخورد چه می‌شود؛ ضمانت‌نامه را خواست."))],
            []);
    }
}

using System.Collections.Immutable;
using SalesBot.Core.Exchange;
using SalesBot.Core.Ports;
using SalesBot.Core.Search;
using SalesBot.Core.Text;
using SalesBot.Storage;

namespace SalesBot.Adapters.Tests.Storage;

/// <summary>Notes whose words wait to be read: those of an older file, of other tables of words, and of imports.</summary>
public abstract class NoteIndexContract : SearchContract
{
    [Fact]
    public async Task Notes_from_before_the_index_are_read_at_the_first_start()
    {
        await AddCustomers();
        await Commit(Verdict(1, Sara, Rezaei));
        await Commit([.. Enumerable.Range(0, 450).Select(i => new AddNote(Rezaei, Sara, $"قیمت شماره {i}"))]);
        ForgetTheIndex();
        Find("قیمت").Total.ShouldBe(0);
        var left = new List<int>();

        // What is written meanwhile is found at once, and read once.
        await Note(Rezaei, "قیمت تازه");
        Find("قیمت").Total.ShouldBe(1);
        (await NoteIndex.CatchUpAsync(left.Add, Cancel)).ShouldBe(451);

        left.ShouldBe([251, 51, 0]);
        Find("قیمت تیپ:شکاک").Total.ShouldBe(451);
        (await NoteIndex.CatchUpAsync(left.Add, Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task Reading_goes_on_where_it_was_stopped()
    {
        await AddCustomers();
        await Commit([.. Enumerable.Range(0, 450).Select(_ => new AddNote(Rezaei, Sara, "قیمت"))]);
        ForgetTheIndex();
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => NoteIndex.CatchUpAsync(_ => stop.Cancel(), stop.Token));
        Find("قیمت").Total.ShouldBe(200);
        Reopen();

        (await NoteIndex.CatchUpAsync(_ => { }, Cancel)).ShouldBe(250);
        Find("قیمت").Total.ShouldBe(450);
        Find("قیمت", take: 1000).Items.Select(h => h.Note.Id).Distinct().Count().ShouldBe(450);
    }

    [Fact]
    public async Task Other_tables_of_words_make_all_notes_be_read_again()
    {
        await AddCustomers();
        await NoteIndex.CatchUpAsync(_ => { }, Cancel);
        await Note(Rezaei, "می‌گه");
        Reopen();
        var plain = new SearchReader(new Normaliser(new TextTables(new CharacterTable(ImmutableDictionary<char, char>.Empty, [], []), [], [], [], [], [])));
        using (var other = OpenWith(plain))
        {
            (await other.NoteIndex.CatchUpAsync(_ => { }, Cancel)).ShouldBe(1);
        }

        Find("می‌گوید").Total.ShouldBe(0);
        (await NoteIndex.CatchUpAsync(_ => { }, Cancel)).ShouldBe(1);
        Find("می‌گوید").Total.ShouldBe(1);
    }

    [Fact]
    public async Task Notes_of_imports_are_found_when_their_words_were_read()
    {
        await AddCustomers();
        await Note(Kazemi, "قیمت پیش از آن");
        await NoteIndex.CatchUpAsync(_ => { }, Cancel);
        (await Import(1, 250)).ShouldBeTrue();
        (await Import(2, 3)).ShouldBeTrue();
        Find("قیمت").Total.ShouldBe(1);
        var left = new List<int>();

        (await NoteIndex.CatchUpAsync(left.Add, Cancel)).ShouldBe(253);

        left.ShouldBe([53, 3, 0]);
        Find("قیمت").Total.ShouldBe(254);
        Find("قیمت وارداتی").Total.ShouldBe(253);
        (await NoteIndex.CatchUpAsync(left.Add, Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task Words_of_any_length_are_told_apart()
    {
        await AddCustomers();
        var endless = new string('ا', 4000);
        await Note(Rezaei, $"{endless}ب");
        await Note(Rezaei, $"{endless}پ");

        Find($"«{endless}ب»").Items.ShouldHaveSingleItem().Note.Text.ShouldEndWith("ب");
        Find($"«{endless}»").Total.ShouldBe(0);
        Find($"{endless}*").Total.ShouldBe(2);
        Find($"{endless[..50]}*").Total.ShouldBe(2);
    }

    /// <summary>As an older program's file is: no word of any note was read.</summary>
    protected abstract void ForgetTheIndex();

    /// <summary>This test's store, that is closed now, by other tables of words.</summary>
    protected abstract IStore OpenWith(SearchReader reader);

    private Task<bool> Import(long batch, int notes) => Exchange.ImportAsync(
        new ImportPlan(
            new BatchId(batch), TeamId.First, null, "x.xlsx", [new PlannedCustomer(Rezaei, false, new CustomerRow(2, "رضایی", null, [], null, [], null, null, null, null, false, null), [], null)],
            [.. Enumerable.Range(0, notes).Select(i => (Rezaei, new NoteRow(i + 2, "رضایی", "سارا", Noon.AddDays(-1), $"قیمت وارداتی {batch} {i}")))], []),
        Noon, Cancel);
}

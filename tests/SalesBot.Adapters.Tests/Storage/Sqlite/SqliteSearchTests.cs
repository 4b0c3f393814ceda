using SalesBot.Core.Ports;
using SalesBot.Core.Search;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Adapters.Tests.Storage.Sqlite;

public sealed class SqliteSearchTests : SearchProperties
{
    private readonly TempDatabase _database = new();
    private SqliteStore? _store;

    [Fact]
    public async Task Two_teams_share_no_word_even_where_nothing_but_the_team_is_asked()
    {
        await AddCustomers();
        await Note(Rezaei, "قیمت سارا");
        _database.Sql("INSERT INTO teams (id, name) VALUES (17, ''); UPDATE sellers SET team_id = 17 WHERE id = 5000000002; UPDATE customers SET team_id = 17 WHERE owner = 5000000002;");
        await Commit(new AddNote(OfOmid, Omid, "قیمت امید"));

        Texts(InTeam(1, "قیمت")).ShouldBe(["قیمت سارا"]);
        Texts(InTeam(17, "قیمت")).ShouldBe(["قیمت امید"]);
        Texts(InTeam(17, "امروز")).ShouldBe(["قیمت امید"]);
        InTeam(7, "قیمت").Total.ShouldBe(0);
        Texts(InTeam(17, "فروشنده:امید")).ShouldBe(["قیمت امید"]);
        InTeam(17, "فروشنده:سارا").Total.ShouldBe(0);
    }

    [Fact]
    public async Task In_a_team_all_sellers_notes_are_found_and_the_author_is_a_filter()
    {
        await AddCustomers();
        await Note(Rezaei, "قیمت سارا");
        await Commit(new AddNote(OfOmid, Omid, "قیمت امید"));

        Texts(InTeam(1, "قیمت")).ShouldBe(["قیمت امید", "قیمت سارا"]);
        Texts(InTeam(1, "قیمت فروشنده:امید")).ShouldBe(["قیمت امید"]);
    }

    [Fact]
    public async Task Beyond_the_newest_thousands_nothing_is_ranked_and_all_is_counted()
    {
        await AddCustomers();
        await Note(Rezaei, "قیمت قیمت");
        Clock.Now = Noon.AddMinutes(1);
        await Commit([.. Enumerable.Range(0, 5000).Select(i => new AddNote(Rezaei, Sara, "قیمت کاشی"))]);

        var page = Find("قیمت", SearchOrder.Best, take: 1);

        page.Total.ShouldBe(5001);
        page.Items.Single().Note.Text.ShouldBe("قیمت کاشی");
    }

    [Fact]
    public async Task A_turn_that_fails_leaves_no_word_in_the_index()
    {
        await AddCustomers();

        await Should.ThrowAsync<OutdatedException>(() => Turns.CommitAsync(Turn(new AddNote(Rezaei, Sara, "قیمت"), new AddNote(OfOmid, Sara, "قیمت")), Cancel));
        Find("قیمت").Total.ShouldBe(0);

        await Note(Rezaei, "قیمت");
        Find("قیمت").Total.ShouldBe(1);
        _database.Sql("SELECT count(*) FROM notes_fts WHERE notes_fts MATCH '\"1n\"'").ShouldBe(1L);
    }

    [Fact]
    public async Task The_index_is_whole_after_many_changes()
    {
        await AddCustomers();
        for (var i = 0; i < 60; i++)
        {
            Clock.Now = Noon.AddMinutes(i);
            await Commit(new AddNote(Rezaei, Sara, $"قیمت {i}"), Verdict(i + 1, Sara, Rezaei, i % 2 == 0 ? "skeptic" : "smart"));
        }

        Find("تیپ:باهوش").Total.ShouldBe(60);
        Find("تیپ:شکاک").Total.ShouldBe(0);
        Should.NotThrow(() => _database.Sql("INSERT INTO notes_fts (notes_fts) VALUES ('integrity-check')"));
    }

    protected override OpenStore Open(TimeProvider clock)
    {
        _store = _database.Open(clock);
        return OpenStore.Of(_store);
    }

    protected override void Delete() => _database.Dispose();

    // As migration 3 finds the file of an older program.
    protected override void ForgetTheIndex() => _database.Sql("INSERT INTO notes_fts (notes_fts) VALUES ('delete-all'); UPDATE note_index SET folded = '', below = 0x7FFFFFFFFFFFFFFF;");

    protected override IStore OpenWith(SearchReader reader) => new SqliteStore($"Data Source={_database.Path}", reader, Clock);

    private Page<NoteHit> InTeam(int team, string typed) =>
        _store!.Reads.Read(c => _store.Search.Page(c, new Scope(new TeamId(team), null, Sara, Role.Lead), Query(typed), SearchOrder.Newest, 0, 10));
}

using SalesBot.Core.Search;
using SalesBot.Storage;
using SalesBot.Storage.LiteDb;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Adapters.Tests.Storage.LiteDb;

public sealed class LiteDbSearchTests : SearchProperties
{
    private readonly TempLiteDb _file = new();

    protected override OpenStore Open(TimeProvider clock) => _file.OpenPorts(clock);

    protected override void Delete() => _file.Dispose();

    protected override void ForgetTheIndex()
    {
        Reopen();
        using var file = LiteDbFile.Open(_file.Path);
        file.Tables.WordsState.Remove(WordsStateRow.Only);
        foreach (var words in file.Tables.Words.All())
        {
            file.Tables.Words.Remove(words.Id);
        }
    }

    protected override IStore OpenWith(SearchReader reader) => new LiteDbStore($"Filename={_file.Path}", reader, Clock);
}

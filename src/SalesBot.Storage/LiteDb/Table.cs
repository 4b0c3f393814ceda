using LiteDB;

namespace SalesBot.Storage.LiteDb;

/// <summary>A collection of documents of one shape, asked by its numbers and its indexes.</summary>
/// <remarks>
/// Lists are read to their end before they are given away: a cursor left open would keep a lock. Strings compare by their code units.
/// A field is named as the index is: see <see cref="Tables"/>.
/// </remarks>
internal sealed class Table<T>(ILiteCollection<BsonDocument> documents, Func<BsonDocument, T> row)
    where T : Row
{
    public T? Find(BsonValue id) => documents.FindById(id) is { } found ? row(found) : null;

    public bool Has(BsonValue id) => documents.Exists("$._id = @0", id);

    /// <summary>In the order of their numbers.</summary>
    public List<T> All() => Rows(documents.Query().OrderBy("$._id"));

    /// <summary>Those whose field is just this.</summary>
    public List<T> Where(string field, BsonValue value) => Rows(documents.Query().Where($"$.{field} = @0", value));

    /// <summary>Those in whose list of this name the value stands; the list has an index of its own.</summary>
    public List<T> Holding(string list, BsonValue value) => Rows(documents.Query().Where($"$.{list}[*] ANY = @0", value));

    /// <summary>Those whose field lies between two values, both included, in the order of the field.</summary>
    public List<T> Between(string field, BsonValue from, BsonValue to, bool isDescending = false, int skip = 0, int take = int.MaxValue) =>
        Rows(Range(field, from, to, isDescending).Skip(skip).Limit(take));

    public List<T> Under(string field, (string From, string To) range, bool isDescending = false, int skip = 0, int take = int.MaxValue) =>
        Between(field, range.From, range.To, isDescending, skip, take);

    /// <summary>As <see cref="Under"/>, read as far as the caller goes; to be walked by a loop that ends it, and nothing may be written meanwhile.</summary>
    public IEnumerable<T> Walk(string field, BsonValue from, BsonValue to, bool isDescending = false) => Range(field, from, to, isDescending).ToEnumerable().Select(row);

    /// <summary>Those in whose list of this name a value between two stands, both included; each once, in no order, to be walked as <see cref="Walk"/>.</summary>
    public IEnumerable<T> WalkHolding(string list, BsonValue from, BsonValue to) => documents.Query().Where($"$.{list}[*] ANY BETWEEN @0 AND @1", from, to).ToEnumerable().Select(row);

    /// <summary>The first, or the last, between two values.</summary>
    public T? First(string field, BsonValue from, BsonValue to, bool isDescending = false) => Between(field, from, to, isDescending, take: 1) is [var only] ? only : null;

    public int Count() => documents.Count();

    public int Count(string field, BsonValue value) => Keys(field, documents.Query().Where($"$.{field} = @0", value));

    public int CountBetween(string field, BsonValue from, BsonValue to) => Keys(field, documents.Query().Where($"$.{field} BETWEEN @0 AND @1", from, to));

    public int CountUnder(string field, (string From, string To) range) => CountBetween(field, range.From, range.To);

    public void Add(T added)
    {
        added.PutKeys();
        documents.Insert(added.Document);
    }

    public void Add(IEnumerable<T> added)
    {
        foreach (var one in added)
        {
            Add(one);
        }
    }

    /// <summary>Writes it anew; it must be there.</summary>
    public void Update(T changed)
    {
        changed.PutKeys();
        documents.Update(changed.Document);
    }

    /// <summary>Adds it, or puts it in the place of the one of the same number.</summary>
    public void Put(T put)
    {
        put.PutKeys();
        documents.Upsert(put.Document);
    }

    /// <returns>False when there was none.</returns>
    public bool Remove(BsonValue id) => documents.Delete(id);

    private ILiteQueryable<BsonDocument> Range(string field, BsonValue from, BsonValue to, bool isDescending)
    {
        var found = documents.Query().Where($"$.{field} BETWEEN @0 AND @1", from, to);
        return isDescending ? found.OrderByDescending($"$.{field}") : found.OrderBy($"$.{field}");
    }

    /// <summary>How many are found; where nothing but the field is asked for, the index answers without reading a document.</summary>
    private static int Keys(string field, ILiteQueryable<BsonDocument> found) => found.Select($"$.{field}").ToEnumerable().Count();

    private List<T> Rows(ILiteQueryableResult<BsonDocument> found) => [.. found.ToEnumerable().Select(row)];
}

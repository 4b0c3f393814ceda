using LiteDB;

namespace SalesBot.Adapters.Tests.Storage.LiteDb;

/// <summary>Reads a closed LiteDB file with LiteDB alone.</summary>
internal static class Soundness
{
    private static readonly BsonType[] Exact = [BsonType.Int64, BsonType.String, BsonType.Boolean, BsonType.Array, BsonType.Document];

    /// <summary>Every document is found by its number and by every index of its collection, and holds no value that could change on the way.</summary>
    public static void Check(string path)
    {
        using var database = new LiteDatabase(new ConnectionString { Filename = path, Collation = Collation.Binary, ReadOnly = true });
        var indexes = database.GetCollection("$indexes").FindAll().ToList();
        foreach (var name in database.GetCollectionNames())
        {
            var collection = database.GetCollection(name);
            var documents = collection.FindAll().ToList();
            foreach (var document in documents)
            {
                collection.FindById(document["_id"]).ShouldBe(document);
                document.Where(field => field.Key != "Probability").ShouldAllBe(field => Exact.Contains(field.Value.Type), $"{name}: {document}");
            }

            foreach (var index in indexes.Where(i => i["collection"].AsString == name && !i["expression"].AsString.Contains('*')))
            {
                var field = index["expression"].AsString;
                collection.Query().OrderBy(field).ToEnumerable().Count().ShouldBe(documents.Count, $"{name} by {field}");
            }
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using SalesBot.Core.Classify;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Lenses;

namespace SalesBot;

/// <summary>
/// Keeps the trained classifier in a file, for training takes seconds. The file holds a hash of everything that training depends on and one
/// of its own content: whatever is missing, old, cut short or spoilt is trained again and written anew.
/// </summary>
internal static class ClassifierCache
{
    private const int HashBytes = 32;

    /// <param name="resources">The folder that the knowledge was loaded from.</param>
    /// <param name="folder">Where the file is kept; need not be writable, then every start trains.</param>
    /// <returns>Null when the lens has no examples.</returns>
    public static TextClassifier? Classifier(KnowledgeBase knowledge, LensId id, string resources, string folder)
    {
        if (knowledge.Examples.All(e => e.Lens != id))
        {
            return null;
        }

        var key = KeyOf(resources, id);
        var file = FileOf(resources, id, folder);
        if (Read(file, key, reader => TextClassifier.Read(reader, knowledge.Lenses.First(l => l.Id == id), knowledge.Normaliser)) is { } kept)
        {
            return kept;
        }

        var trained = knowledge.TrainClassifier(id)!;
        Write(file, key, trained);
        return trained;
    }

    /// <summary>One file for a folder of resources: a change of content overwrites it, so that old ones do not pile up.</summary>
    internal static string FileOf(string resources, LensId id, string folder) =>
        Path.Combine(folder, $"salesbot-{id}-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(resources))))[..12]}.classifier");

    /// <summary>Of the program's own code and of all content that training reads.</summary>
    private static byte[] KeyOf(string resources, LensId id)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(TextClassifier).Module.ModuleVersionId.ToByteArray());
        var files = new[] { $"examples/{id}", $"lenses/{id}", "text" }.SelectMany(part => Directory.GetFiles(Path.Combine(resources, part)).Order(StringComparer.Ordinal));

        // Each lens learns the silence of the behaviour lens too.
        foreach (var file in files.Append(Path.Combine(resources, "examples", LensId.Behaviour.Value, "none.txt")))
        {
            var bytes = File.ReadAllBytes(file);
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(resources, file).Replace('\\', '/')}:{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Null when the file is missing, old, cut short or spoilt. Its content goes by twice, first to be hashed, so that it need not be in memory beside what is made of it.</summary>
    private static TextClassifier? Read(string file, byte[] key, Func<BinaryReader, TextClassifier> read)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var hashes = new byte[2 * HashBytes];
            stream.ReadExactly(hashes);
            if (!hashes.AsSpan(..HashBytes).SequenceEqual(key))
            {
                return null;
            }

            if (!hashes.AsSpan(HashBytes).SequenceEqual(SHA256.HashData(stream)))
            {
                return null;
            }

            stream.Position = hashes.Length;
            using var reader = new BinaryReader(stream);
            return read(reader);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Write(string file, byte[] key, TextClassifier classifier)
    {
        // Another start may do the same at the same time: each writes a file of its own, and the last to finish gives it the name.
        var unfinished = $"{file}.{Guid.NewGuid():N}";
        try
        {
            using (var stream = File.Create(unfinished))
            {
                using var memory = new MemoryStream();
                using var writer = new BinaryWriter(memory);
                classifier.Write(writer);
                writer.Flush();
                var content = memory.GetBuffer().AsSpan(..(int)memory.Length);
                stream.Write(key);
                stream.Write(SHA256.HashData(content));
                stream.Write(content);
            }

            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then the next start trains again; that costs seconds and nothing else.
        }
    }
}

using System.Text;

namespace SalesBot.Content.Tests;

/// <summary>Whatever is done to the files, loading answers; a seed in the message lets a failure be played again.</summary>
public sealed class ContentFuzzTests
{
    private static readonly string[] Snippets =
    [
        "\t", ": [a, b\n", ": {a\n", "&a ", "*a", "!x ", "<<: *a", "---\n", "...\n", "%YAML 1.1\n", "? ", ": ", "- ", "[", "]", "{", "}", "\"", "'", "|\n", ">\n", "#", "@", "`",
        "\u0000", "\u202E", "\uFEFF", "\u2028", "\u0085", "\r", "\\uD800", "\"\\ud800\"", "\"\\UFFFFFFFF\"", "ي", "ه\u0654", "\u200C", "{name}", "**", "null", "~", "1e999", "🔍",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_changes_to_valid_files_never_throw_and_never_pass_half_read(int seed)
    {
        using var tree = new ContentTree();
        var random = new Random(seed);
        var originals = tree.Files.ToDictionary(f => f, tree.ReadBytes);
        for (var round = 0; round < 100; round++)
        {
            var file = originals.Keys.ElementAt(random.Next(originals.Count));
            var bytes = originals[file];
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                bytes = Change(bytes, random);
            }

            tree.WriteBytes(file, bytes);
            var loaded = Should.NotThrow(tree.Load, $"seed {seed}, round {round}, {file}:\n{Encoding.UTF8.GetString(bytes)}");
            loaded.IsGood.ShouldBe(loaded.Problems.IsEmpty);
            loaded.Problems.ShouldAllBe(p => p.Line >= 0 && p.Message.Length > 0 && p.File.Length > 0);
            tree.WriteBytes(file, originals[file]);
        }
    }

    private static byte[] Change(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length + 1);
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        var line = random.Next(lines.Length);
        switch (random.Next(8))
        {
            case 0: return [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]];
            case 1: return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 20))..]];
            case 2: return bytes[..at];
            case 3: return [.. bytes[..at], .. Encoding.UTF8.GetBytes(Snippets[random.Next(Snippets.Length)]), .. bytes[at..]];
            case 4: lines[line] = ""; break;
            case 5: lines[line] = lines[random.Next(lines.Length)]; break;
            case 6: lines[line] = new string(' ', random.Next(6)) + lines[line].TrimStart(); break;
            default: lines[line] = lines[line] + Snippets[random.Next(Snippets.Length)]; break;
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}

using SalesBot.Core.Dialogue;
using SalesBot.Core.Lenses;
using SalesBot.TestKit;

namespace SalesBot.EndToEnd.Tests;

public sealed class ClassifierCacheTests : IDisposable
{
    private const string Text = "داد زد و تهدید کرد که شکایت می‌کنه";
    private static readonly string Resources = Repository.PathOf("resources");

    // A twentieth of the examples trains in a twentieth of the time.
    private static readonly KnowledgeBase Knowledge = Shipped.Knowledge with
    {
        Examples = [.. Shipped.Knowledge.Examples.Select(set => set with { Examples = [.. set.Examples.Where((_, i) => i % 20 == 0)] })],
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("salesbot-cache-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string CacheFile => ClassifierCache.FileOf(Resources, LensId.Behaviour, _folder);

    [Fact]
    public void What_is_read_back_judges_to_the_last_bit_as_what_was_trained()
    {
        var trained = Probabilities();
        var written = File.GetLastWriteTimeUtc(CacheFile);

        Probabilities().ShouldBe(trained);
        File.GetLastWriteTimeUtc(CacheFile).ShouldBe(written);
        Directory.GetFiles(_folder).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(5000)]
    public void A_spoilt_byte_anywhere_means_training_again(int at)
    {
        var trained = Probabilities();
        var bytes = File.ReadAllBytes(CacheFile);
        bytes[at] ^= 0x10;
        File.WriteAllBytes(CacheFile, bytes);

        Probabilities().ShouldBe(trained);
        File.ReadAllBytes(CacheFile)[at].ShouldBe((byte)(bytes[at] ^ 0x10));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(100_000)]
    public void A_file_cut_short_means_training_again(int length)
    {
        var trained = Probabilities();
        File.WriteAllBytes(CacheFile, File.ReadAllBytes(CacheFile)[..length]);

        Probabilities().ShouldBe(trained);
        new FileInfo(CacheFile).Length.ShouldBeGreaterThan(length);
    }

    [Fact]
    public void A_folder_that_is_not_there_costs_only_the_training() =>
        ClassifierCache.Classifier(Knowledge, LensId.Behaviour, Resources, Path.Combine(_folder, "no", "where")).ShouldNotBeNull();

    [Fact]
    public void A_lens_without_examples_has_no_classifier() =>
        ClassifierCache.Classifier(Knowledge, LensId.Relation, Resources, _folder).ShouldBeNull();

    private double[] Probabilities() => [.. ClassifierCache.Classifier(Knowledge, LensId.Behaviour, Resources, _folder)!.Probabilities(Text)];
}

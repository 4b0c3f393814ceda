using System.Collections.Immutable;
using System.Reflection;
using SalesBot.Core.Dialogue;

namespace SalesBot.Content.Tests;

/// <summary>A small valid content folder of three types and two questions, to be broken by a test and deleted after it.</summary>
internal sealed class ContentTree : IDisposable
{
    public const string TypeOne = "lenses/behaviour/one.yaml";
    public const string TypeTwo = "lenses/behaviour/two.yaml";
    public const string LensYaml = "lenses/behaviour/lens.yaml";
    public const string Advice = "advice/talk.yaml";
    public const string FirstQuestion = "questions/first.yaml";

    public ContentTree()
    {
        Folder = Directory.CreateTempSubdirectory("salesbot-content-").FullName;
        Write(LensYaml, Lens);
        Write(TypeOne, Type("one", "یکمی", "🔍", "yekomi"));
        Write(TypeTwo, Type("two", "دومی", "🌞", "dovomi"));
        Write("lenses/behaviour/three.yaml", Type("three", "سومی", "🔥", "sevomi"));
        Write(FirstQuestion, Question("first", "اول چه گفت؟"));
        Write("questions/second.yaml", Question("second", "بعد چه گفت؟"));
        Write(Advice, Topic);
        foreach (var (name, text) in Tables)
        {
            Write($"text/{name}.yaml", text);
        }

        foreach (var name in new[] { "one", "two", "three", "none" })
        {
            Write($"examples/behaviour/{name}.txt", $"# نمونه\nپیام یک {name}\nپیام دو {name}\n");
        }

        Write("campaigns/new.yaml", "stage: new\ncampaigns:\n  - id: hello\n    name: سلام\n    aim: care\n    when: هر وقت\n    text: \"{name}، سلام.\"\n    reward: هدیه\n");
        foreach (var (name, text) in Words())
        {
            Write($"words/{name}.yaml", text);
        }
    }

    public string Folder { get; }

    public IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public string Full(string file) => Path.Combine(Folder, file);

    public string Read(string file) => File.ReadAllText(Full(file));

    public byte[] ReadBytes(string file) => File.ReadAllBytes(Full(file));

    public void Write(string file, string text) => WriteBytes(file, System.Text.Encoding.UTF8.GetBytes(text));

    public void WriteBytes(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(file))!);
        File.WriteAllBytes(Full(file), bytes);
    }

    public void Delete(string file) => File.Delete(Full(file));

    /// <summary>Replaces the first place where the text stands; fails when there is none, for then the test would test nothing.</summary>
    public void Replace(string file, string old, string replacement)
    {
        var text = Read(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{old} does not stand in {file}");
        Write(file, string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + old.Length)));
    }

    public Loaded<KnowledgeBase> Load() => ContentLoader.Load(Folder);

    /// <summary>All problems as they are printed, one a line.</summary>
    public string Problems() => string.Join('\n', Load().Problems);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static readonly ImmutableArray<(string Name, string Text)> Tables =
    [
        ("characters", "letters:\n  ی: [U+064A]\n  ک: [U+0643]\ndropped: [U+0640]\nhalf_spaces: [U+200B]\n"),
        ("spoken", "forms:\n  برای: [واسه, برا]\n  به او: [بهش]\n"),
        ("suffixes", "suffixes:\n  - {kind: plural, written: \"-ها\", typed: [ها, ا], of: [noun], after: [consonant, ye], apart: true}\n  - {kind: word, written: است, typed: [ه], of: [noun], after: [consonant]}\n"),
        ("verbs", "verbs:\n  - {past: گفت, present: گوی, imperative: بگو, spoken_present: [گ]}\n  - {past: کرد, present: کن, bare: true}\nirregular:\n  - {written: است, typed: [], stem: است, negated: false}\n"),
        ("words", "nouns: [مشتری, کار]\nadjectives: [گران]\npronouns: [من]\nparticles: [و]\nwhole: [به]\n"),
    ];

    private const string Lens = """
        id: behaviour
        name: رفتار
        types:
          - one
          - two
          - three
        interview:
          enough_probability: 0.9
          least_gain: 0.05
          most_questions: 7
          noise: 0.1

        """;

    private const string Topic = """
        topic: talk
        name: گفت‌وگو
        rules:
          - id: talk-one
            text: با او کوتاه حرف بزنید.
            weight: 40
            when:
              behaviour: [one]
          - id: talk-two-in-shops
            text: با او در مغازه‌اش حرف بزنید.
            weight: 50
            when:
              behaviour: [one, two]
              kind: [retail]
            action:
              text: زنگ بزنم و وقت بگیرم
              in_days: 3

        """;

    /// <summary>A whole lens with the types of the program, under the id of the folder.</summary>
    public void WriteLens(string id, params ImmutableArray<string> types)
    {
        Write($"lenses/{id}/lens.yaml", $"id: {id}\nname: زاویه\ntypes:\n{string.Concat(types.Select(t => $"  - {t}\n"))}");
        string[] names = ["نخستی", "میانی", "پایانی", "دیگری", "آخری"], emoji = ["🔍", "🌞", "🔥", "🎈", "🌊"];
        foreach (var (type, i) in types.Select((type, i) => (type, i)))
        {
            Write($"lenses/{id}/{type}.yaml", Type(type, names[i], emoji[i], $"latin {(char)('a' + i)}"));
        }
    }

    private static string Type(string id, string name, string emoji, string latin) => $"""
        id: {id}
        name: {name}
        emoji: "{emoji}"
        seed: "001"
        synonyms:
          - الف {name}
          - ب {name}
          - پ {name}
          - ت {name}
          - ث {name}
          - ج {name}
          - چ {name}
          - {latin}
        gist: مشتری {name} همین است
        signs:
        {Lines(6, n => $"  - text: نشانه‌ی {n} این آدم\n    phrases:\n      - حرف {n} {name} الف\n      - حرف {n} {name} ب\n      - حرف {n} {name} پ\n      - حرف {n} {name} ت")}
        pitfalls:
        {Lines(3, n => $"  - خطای {n} این است.")}
        do:
        {Lines(3, n => $"  - کار {n} را بکنید")}
        dont:
        {Lines(3, n => $"  - کار {n} را نکنید")}
        watch_for: اگر گفت {name} است، همان است.
        script:
          opening: سلام، {name} هستم.
          ask:
        {Lines(4, n => $"    - پرسش {n} از {name} چیست؟")}
          say:
        {Lines(5, n => $"    - جمله‌ی {n} برای {name}.")}
          never_say:
        {Lines(4, n => $"    - text: حرف ناگفتنی {n} به {name}.\n      why: چون {n} بد است")}
          objections:
        {Lines(4, n => $"    - hears: ایراد {n} از {name}.\n      answer: پاسخ {n} به {name}.")}
          close:
        {Lines(3, n => $"    - \"بگویید: «پایان {n} با {name}»\"")}
          follow_up:
        {Lines(3, n => $"    - پیگیری {n} با {name}.")}

        """;

    private static string Question(string id, string ask) => $"""
        id: {id}
        lens: behaviour
        ask: {ask}
        options:
          - id: price
            text: از قیمت
            reason: از قیمت گفت
            types:
              one: nearly-always
              two: rarely
              three: sometimes
          - id: other-things
            text: از چیز دیگر
            reason: از چیز دیگر گفت
            types:
              one: rarely
              two: often
              three: never

        """;

    private static string Lines(int count, Func<string, string> line)
    {
        string[] numbers = ["یک", "دو", "سه", "چهار", "پنج", "شش"];
        return string.Join('\n', numbers.Take(count).Select(line));
    }

    /// <summary>Words for whatever screens there are: the records are the schema.</summary>
    private static IEnumerable<(string Name, string Text)> Words() =>
        from file in Parameters(typeof(Words))
        let lines = Parameters(file.ParameterType).Select(key => $"{Casing.Snake(key.Name!)}: {(IsList(key) ? "[نمونه]" : "نمونه")}\n")
        select (Casing.Kebab(file.Name!), string.Concat(lines));

    private static bool IsList(ParameterInfo key) => key.ParameterType.IsGenericType && key.ParameterType.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static ParameterInfo[] Parameters(Type record) => record.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters();
}

using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using SalesBot.Content.Spelling;
using SalesBot.Content.Yaml;
using SalesBot.Core.Text;

namespace SalesBot.Content;

/// <summary>
/// Binds words/ to a record of records: each parameter of the outer record is a file, each parameter of an inner one a key.
/// The records are the schema; nothing here knows a screen.
/// </summary>
internal static partial class WordsBinder
{
    public static ImmutableArray<string> FileNames(Type words) => [.. Parameters(words).Select(p => Casing.Kebab(p.Name!))];

    /// <summary>An instance of <paramref name="words"/>, or null if anything was wrong, which has been reported.</summary>
    public static object? Bind(Type words, ImmutableArray<SourceFile> files, ProblemList problems)
    {
        var names = FileNames(words);
        foreach (var file in files.Where(f => !names.Contains(f.Stem)))
        {
            file.Report(0, "", $"is not a file of words that the program uses; the files are {string.Join(", ", names)}");
        }

        var groups = new List<object?>();
        foreach (var (name, parameter) in names.Zip(Parameters(words)))
        {
            var file = files.FirstOrDefault(f => f.Stem == name);
            var keys = Parameters(parameter.ParameterType).Select(p => Casing.Snake(p.Name!));
            if (file is null)
            {
                problems.Add($"words/{name}.yaml", $"is missing; write this file with the keys {string.Join(", ", keys)}");
            }

            groups.Add(BindGroup(parameter.ParameterType, new Fields(file?.Root, [.. keys])));
        }

        return groups.Contains(null) ? null : ConstructorOf(words).Invoke([.. groups]);
    }

    private static object? BindGroup(Type type, Fields fields)
    {
        var values = Parameters(type).Select(parameter => BindValue(parameter, fields)).ToArray();
        return values.Contains(null) ? null : ConstructorOf(type).Invoke(values);
    }

    private static object? BindValue(ParameterInfo parameter, Fields fields)
    {
        var key = Casing.Snake(parameter.Name!);
        var type = parameter.ParameterType;
        var holes = parameter.GetCustomAttribute<HolesAttribute>()?.Names ?? [];
        return type == typeof(string) ? ReadText(fields.Find(key))
            : type == typeof(Template) ? ReadTemplate(fields.Find(key), holes)
            : type == typeof(ImmutableArray<string>) ? Whole(fields.Each(key, Amount.AtLeast(1)).Select(ReadText))
            : type == typeof(ImmutableArray<Template>) ? Whole(fields.Each(key, Amount.AtLeast(1)).Select(node => ReadTemplate(node, holes)))
            : throw new NotSupportedException($"{parameter.Member.DeclaringType}: {parameter.Name} is {type}, and words are string, Template or ImmutableArray of these");
    }

    private static ImmutableArray<T>? Whole<T>(IEnumerable<T?> items)
        where T : class
    {
        var all = items.ToImmutableArray();
        return all.Contains(null) ? null : all!;
    }

    private static string? ReadText(Node? node)
    {
        if (ReadPlain(node) is not { } text)
        {
            return null;
        }

        if (Hole().Match(text.Text) is { Success: true } hole)
        {
            text.Report($"has {hole.Value}, but the program fills nothing in here; write the text without it");
        }

        if (text.Text.Contains("**", StringComparison.Ordinal))
        {
            text.Report("has **, but this text cannot be bold; delete the stars");
        }

        return text.Text;
    }

    private static Template? ReadTemplate(Node? node, IReadOnlyList<string> holes)
    {
        if (ReadPlain(node) is not { } text)
        {
            return null;
        }

        if (Unopened().IsMatch(text.Text))
        {
            text.Report("has } without {; write both or none");
        }

        try
        {
            var template = Template.Parse(text.Text);
            foreach (var hole in template.Holes.Where(h => !holes.Contains(h)).Distinct())
            {
                text.Report(holes.Count == 0
                    ? $"has {{{hole}}}, but the program fills nothing in here; write the text without it"
                    : $"has {{{hole}}}; what can be filled in here is {string.Join(", ", holes.Select(h => $"{{{h}}}"))}");
            }

            return template;
        }
        catch (FormatException e)
        {
            text.Report($"cannot be read: {e.Message}; close it or delete it");
            return null;
        }
    }

    private static TextNode? ReadPlain(Node? node)
    {
        if (node is not TextNode text)
        {
            node?.Report($"is {node.Kind}; write a text");
            return null;
        }

        if (string.IsNullOrWhiteSpace(text.Text))
        {
            text.Report("is empty; write a text");
            return null;
        }

        if (text.Text.EndsWith('\n'))
        {
            text.Report("ends with a line break; write |- instead of |");
        }

        // A hole stands for a word, and stars for nothing.
        foreach (var fault in PersianSpelling.Faults(Hole().Replace(text.Text, "ن").Replace("**", "", StringComparison.Ordinal)))
        {
            text.Report(fault);
        }

        return text;
    }

    private static ConstructorInfo ConstructorOf(Type record) => record.GetConstructors().MaxBy(c => c.GetParameters().Length)!;

    private static ParameterInfo[] Parameters(Type record) => ConstructorOf(record).GetParameters();

    [GeneratedRegex(@"\{[^{}\n]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"(?<!\{[^{}]*)\}")]
    private static partial Regex Unopened();
}

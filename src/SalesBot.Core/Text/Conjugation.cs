using System.Collections.Immutable;

namespace SalesBot.Core.Text;

/// <summary>Makes the forms of a verb from its stems: as they are typed, joined, and as they are written.</summary>
internal sealed class Conjugation(Action<string, Form> add)
{
    private const string HalfSpace = "\u200C";

    private static readonly ImmutableArray<(string Typed, string Written)> PresentEndings =
        [("م", "م"), ("ی", "ی"), ("د", "د"), ("یم", "یم"), ("ید", "ید"), ("ند", "ند")];

    private static readonly ImmutableArray<(string Typed, string Written)> SpokenEndings =
        [("م", "م"), ("ی", "ی"), ("ه", "د"), ("یم", "یم"), ("ین", "ید"), ("ید", "ید"), ("ن", "ند")];

    // خوا and ا end in the sound that the others' ه stands for: میخواد.
    private static readonly ImmutableArray<(string Typed, string Written)> SpokenEndingsAfterVowel =
        [("م", "م"), ("ی", "ی"), ("د", "د"), ("یم", "یم"), ("ییم", "یم"), ("ین", "ید"), ("یین", "ید"), ("ید", "ید"), ("یید", "ید"), ("ن", "ند")];

    private static readonly ImmutableArray<(string Typed, string Written)> PastEndings =
        [("", ""), ("م", "م"), ("ی", "ی"), ("یم", "یم"), ("ید", "ید"), ("ین", "ید"), ("ند", "ند")];

    private static readonly ImmutableArray<(string Typed, string Written)> PerfectEndings =
        [("ام", "ام"), ("م", "ام"), ("ای", "ای"), ("ایم", "ایم"), ("یم", "ایم"), ("اید", "اید"), ("ین", "اید"), ("اند", "اند"), ("ند", "اند"), ("ان", "اند"), ("ن", "اند")];

    /// <summary>The forms of the written language; they win over what is only said.</summary>
    public void AddWritten(VerbRoot verb) => Add(verb, isSpoken: false);

    public void AddSpoken(VerbRoot verb) => Add(verb, isSpoken: true);

    private void Add(VerbRoot verb, bool isSpoken)
    {
        foreach (var before in verb.Preverbs.Insert(0, ""))
        {
            foreach (var past in isSpoken ? verb.SpokenPast.Add(verb.Past) : [verb.Past])
            {
                AddPast(before, past, verb.Past);
            }

            foreach (var present in isSpoken ? verb.SpokenPresent.Add(verb.Present) : [verb.Present])
            {
                var endings = !isSpoken ? PresentEndings : present[^1] is 'ا' ? SpokenEndingsAfterVowel : SpokenEndings;
                AddPresent(before, present, endings, verb);
                if (isSpoken && present.Length > 2)
                {
                    // «بیفتد», «می‌مونند»: half written, half said.
                    AddPresent(before, present, PresentEndings, verb);
                }
            }
        }
    }

    private void AddPast(string before, string typed, string written)
    {
        var stem = before + written;
        foreach (var (ending, formal) in PastEndings)
        {
            Finite(before + typed + ending, before + written + formal, stem, false);
            Finite(before + Negated(typed) + ending, before + Negated(written) + formal, stem, true);
            Continuous(before, typed + ending, written + formal, stem);
        }

        // «گفتن» alone may be the infinitive or «گفتند»: it stays what it looks like.
        Continuous(before, typed + "ن", written + "ند", stem);
        Nominal(before + typed + "ن", before + written + "ن", stem, false);
        Nominal(before + Negated(typed) + "ن", before + Negated(written) + "ن", stem, true);
        Nominal(before + typed + "ه", before + written + "ه", stem, false);
        Nominal(before + Negated(typed) + "ه", before + Negated(written) + "ه", stem, true);
        Continuous(before, typed + "ه", written + "ه", stem);
        foreach (var (ending, formal) in PerfectEndings)
        {
            Finite($"{before}{typed}ه{ending}", $"{before}{written}ه{HalfSpace}{formal}", stem, false);
            Finite($"{before}{Negated(typed)}ه{ending}", $"{before}{Negated(written)}ه{HalfSpace}{formal}", stem, true);
        }
    }

    private void AddPresent(string before, string typed, ImmutableArray<(string Typed, string Written)> endings, VerbRoot verb)
    {
        var stem = before + verb.Past;
        var imperative = verb.Imperative ?? Called(verb.Present);
        var forbidden = verb.Imperative is null ? Negated(verb.Present) : "ن" + verb.Imperative[1..];
        if (typed == verb.Present)
        {
            Finite(before + imperative, before + imperative, stem, false);
            Finite(before + forbidden, before + forbidden, stem, true);
        }
        else if (typed.Length > 1)
        {
            Finite(before + Called(typed), before + imperative, stem, false);
            Finite(before + Negated(typed), before + forbidden, stem, true);
        }

        var isBare = verb.IsBare || before.Length > 0;
        if (isBare && typed.Length > 1)
        {
            Finite(before + typed, before + verb.Present, stem, false);
        }

        foreach (var (ending, formal) in endings)
        {
            Continuous(before, typed + ending, verb.Present + formal, stem);
            Finite(before + Called(typed) + ending, before + Called(verb.Present) + formal, stem, false);
            Finite(before + Negated(typed) + ending, before + Negated(verb.Present) + formal, stem, true);
            if (isBare)
            {
                Finite(before + typed + ending, before + verb.Present + formal, stem, false);
            }
        }
    }

    private void Continuous(string before, string typed, string written, string stem)
    {
        Finite($"{before}می{typed}", $"{before}می{HalfSpace}{written}", stem, false);
        Finite($"{before}نمی{typed}", $"{before}نمی{HalfSpace}{written}", stem, true);
    }

    private void Finite(string typed, string written, string stem, bool isNegated) =>
        add(typed, new Form(written, stem, TokenKind.Verb, isNegated, WordClass.Verb));

    // Infinitives and participles take the endings of nouns.
    private void Nominal(string typed, string written, string stem, bool isNegated) =>
        add(typed, new Form(written, stem, TokenKind.Verb, isNegated, WordClass.Noun));

    private static string Called(string stem) => (stem[0] is 'ا' ? "بی" : "ب") + stem;

    private static string Negated(string stem) => (stem[0] is 'ا' ? "نی" : "ن") + stem;
}

using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SalesBot.Core.Text;

/// <summary>Finds telephone numbers among other words and other figures, group of digits by group of digits.</summary>
internal sealed partial class PhoneNumberFinder
{
    // With 00 before them.
    private const int MostDigits = 17;

    // A foreign number may be of any length; from here on, what follows after a space is another figure.
    private const int EnoughAbroad = 11;

    // How far back a word is looked for that says what a figure is.
    private const int LabelLength = 24;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" -./()");

    private readonly PhoneNumberText _text;
    private readonly ImmutableArray<Group> _groups;

    public PhoneNumberFinder(PhoneNumberText text)
    {
        _text = text;
        var others = OtherFigures().Matches(text.Typed);
        var next = 0;
        var groups = ImmutableArray.CreateBuilder<Group>();
        foreach (Match digits in Digits().Matches(text.Typed))
        {
            while (next < others.Count && others[next].Index + others[next].Length <= digits.Index)
            {
                next++;
            }

            groups.Add(new Group(digits.Index, digits.Index + digits.Length, next < others.Count && others[next].Index <= digits.Index));
        }

        _groups = groups.ToImmutable();
    }

    public ImmutableArray<(PhoneNumber Number, int Start, int Length)> All()
    {
        var found = ImmutableArray.CreateBuilder<(PhoneNumber, int, int)>();
        var after = 0;
        for (var i = 0; i < _groups.Length;)
        {
            if (MayBegin(i, i > 0 && i == after) && Match(i) is { } match && MayEnd(match.Number, match.Last))
            {
                var start = Beginning(i, _groups[match.Last].End);
                var place = _text.Places[start];
                found.Add((match.Number, place, _text.Places[_groups[match.Last].End - 1] + 1 - place));
                after = i = match.Last + 1;
            }
            else
            {
                i++;
            }
        }

        return found.ToImmutable();
    }

    /// <param name="IsOther">Part of a card, an account or a price.</param>
    private readonly record struct Group(int Start, int End, bool IsOther);

    private char At(int i) => i >= 0 && i < _text.Typed.Length ? _text.Typed[i] : ' ';

    private bool HasPlus(int i) => At(_groups[i].Start - 1) is '+';

    private ReadOnlySpan<char> Of(int i) => _text.Typed.AsSpan(_groups[i].Start, _groups[i].End - _groups[i].Start);

    /// <summary>What stands between a group and the one before it.</summary>
    private ReadOnlySpan<char> Before(int i) => _text.Typed.AsSpan(_groups[i - 1].End, _groups[i].Start - _groups[i - 1].End);

    private bool IsJoined(int i) => i > 0 && i < _groups.Length && Before(i).Length <= 3 && !Before(i).ContainsAnyExcept(Separators);

    private bool IsTight(int i) => IsJoined(i) && Before(i).IndexOfAny("-./") >= 0;

    private bool MayBegin(int i, bool isAfterNumber)
    {
        var start = _groups[i].Start - (HasPlus(i) ? 1 : 0);
        if (_groups[i].IsOther || char.IsAsciiLetter(At(start - 1)) || (IsTight(i) && !isAfterNumber))
        {
            return false;
        }

        return !OtherLabel().IsMatch(_text.Typed.AsSpan(Math.Max(0, start - LabelLength), Math.Min(start, LabelLength)));
    }

    private (PhoneNumber Number, int Last)? Match(int first)
    {
        (PhoneNumber, int)? best = null;
        var digits = "";
        var isAbroad = HasPlus(first) || Of(first).StartsWith("00");
        for (var i = first; i < _groups.Length && !_groups[i].IsOther && (i == first || (IsJoined(i) && !HasPlus(i))); i++)
        {
            if (isAbroad && best is not null && (digits.Length >= EnoughAbroad || Of(i).Length == 1 || Before(i).Contains('/')))
            {
                break;
            }

            digits = digits.Length + Of(i).Length > MostDigits ? "" : digits + Of(i).ToString();
            if (digits.Length == 0)
            {
                break;
            }

            if (PhoneNumberPlan.Number(digits, HasPlus(first), isAlone: false) is { } number && (isAbroad || digits[0] is '0' || IsSure(first, i)))
            {
                best = (number, i);
                if (!isAbroad || number.Key.StartsWith("+98", StringComparison.Ordinal))
                {
                    break;
                }
            }
        }

        return best;
    }

    // A number without + or 0 may be any figure; one with so many noughts is a price.
    private bool IsSure(int first, int last) =>
        (first == last || (!IsJoined(first) && !IsJoined(last + 1))) && Of(first).Length >= 2 && !Of(last).EndsWith("00000")
        && !Unit().IsMatch(_text.Typed.AsSpan(_groups[last].End, Math.Min(LabelLength, _text.Typed.Length - _groups[last].End)));

    // «۸۸۷۷۶۶۵۵-۶» are two lines of which the first is written out.
    private bool MayEnd(PhoneNumber number, int last) =>
        !char.IsAsciiLetter(At(_groups[last].End))
        && (!IsTight(last + 1) || Before(last + 1).Contains(' ') || Of(last + 1)[0] is '0' || (PhoneNumberPlan.IsLandline(number) && Of(last + 1).Length <= 2));

    private int Beginning(int first, int end)
    {
        var start = _groups[first].Start - (HasPlus(first) ? 1 : 0);
        var isClosed = _text.Typed.AsSpan(start, end - start).Count(')') > _text.Typed.AsSpan(start, end - start).Count('(');
        return isClosed && At(start - 1) is '(' ? start - 1 : start;
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    // An IBAN of Iran, a card in fours, a figure with its thousands apart.
    [GeneratedRegex(@"\bir[ \-]?[0-9](?:[ \-]?[0-9]){0,23}|(?<![0-9])[0-9]{4}(?:[ \-./]{1,3}[0-9]{4}){3}(?![0-9])|(?<![0-9])[0-9]{1,3}(?:[,٬،'][0-9]{3})+(?![0-9])")]
    private static partial Regex OtherFigures();

    [GeneratedRegex(@"(?:(?:کد|شماره|شناسه)ی?[ ]?(?:ملی|پیگیری|رهگیری|حساب|کارت|شبا|سفارش|فاکتور|سریال|پرونده|قرارداد|اقتصادی|پستی|سند|چک)|شبا|فاکتور|سریال)[ :\-#]*\z")]
    private static partial Regex OtherLabel();

    [GeneratedRegex(@"\A[ ]*(?:هزار|میلیون|میلیارد|تومان|تومن|ت(?!\w)|ریال|درصد|دلار|یورو|عدد|[٪%$€,٬])")]
    private static partial Regex Unit();
}

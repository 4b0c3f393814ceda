using SalesBot.Core.FollowUps;

namespace SalesBot.Core.Purchases;

/// <summary>Finds in the words that no other reader claimed who bought, and what.</summary>
internal sealed class PurchaseParties(string source, DueText text, Claim[] claims)
{
    private const int MostOfName = 6;

    private readonly List<string> _products = [];
    private NameSaid? _customer;

    public (NameSaid? Customer, string? Product) Read()
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (claims[i] is not Claim.None || text[i].IsSign)
            {
                continue;
            }

            var end = EndOf(i);
            if (PurchaseVocabulary.Leading.Contains(text.At(i)) && end > i + 1)
            {
                Name(i + 1, end, isSure: text.At(i) is "به" or "مشتری" or "از");
            }
            else if (PurchaseVocabulary.Of.Contains(text.At(i)) && end > i + 1)
            {
                _products.Add(Between(i + 1, end));
            }
            else
            {
                Name(i, end, isSure: false);
            }

            i = end - 1;
        }

        return (_customer, _products.Count > 0 ? string.Join("، ", _products) : null);
    }

    /// <summary>The first that can be a name is one; a number in it, or many words, make it a thing.</summary>
    private void Name(int from, int end, bool isSure)
    {
        // «رضایی ۵ کارتن روغن».
        var number = Enumerable.Range(from, end - from).FirstOrDefault(i => text[i].IsDigits, end);
        if (number > from && number < end && _customer is null)
        {
            Name(from, number, isSure);
            Name(number, end, isSure: false);
            return;
        }

        var isName = end - from <= MostOfName && !Enumerable.Range(from, end - from).Any(i => text[i].IsDigits);
        if (isName && (_customer is null || (isSure && !_customer.IsSure)))
        {
            if (_customer is { } before)
            {
                _products.Insert(0, before.Name);
            }

            _customer = new NameSaid(Between(from, end), isSure);
        }
        else
        {
            _products.Add(Between(from, end));
        }
    }

    // Words side by side, up to the next that leads to something else.
    private int EndOf(int i)
    {
        var end = i + 1;
        while (end < text.Count && claims[end] is Claim.None && text.At(end) is not ("،" or "," or "؛" or ":" or "." or "(" or ")")
            && !(PurchaseVocabulary.Leading.Contains(text.At(end)) && text.At(end - 1) is not "رو") && !PurchaseVocabulary.Of.Contains(text.At(end)))
        {
            end++;
        }

        return end;
    }

    private string Between(int from, int end) => source[text[from].Start..text[end - 1].End];
}

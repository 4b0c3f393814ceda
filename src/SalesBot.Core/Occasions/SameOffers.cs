namespace SalesBot.Core.Occasions;

/// <summary>Customers are alike when their offers cost and are worth the same, whatever the positions.</summary>
internal sealed class SameOffers(OfferTable table) : IEqualityComparer<int>
{
    public bool Equals(int x, int y)
    {
        var a = table.Of(x);
        var b = table.Of(y);
        if (a.Length != b.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].Cost != b[i].Cost || a[i].Value != b[i].Value)
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(int obj)
    {
        var hash = new HashCode();
        foreach (var offer in table.Of(obj))
        {
            hash.Add(offer.Cost);
            hash.Add(offer.Value);
        }

        return hash.ToHashCode();
    }
}

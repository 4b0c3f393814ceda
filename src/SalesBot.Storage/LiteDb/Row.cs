using System.Runtime.CompilerServices;
using System.Text;
using LiteDB;

namespace SalesBot.Storage.LiteDb;

/// <summary>
/// A document, read and written by named properties: nothing is mapped by reflection, so nothing changes its type on the way. Times are whole milliseconds
/// since 1970 in UTC, money whole Rials, both as 64-bit integers; what is null is left out.
/// </summary>
internal abstract class Row(BsonDocument document)
{
    public BsonDocument Document => document;

    /// <summary>Brings up to date what stands in the document only to be found by; called before each write.</summary>
    public virtual void PutKeys()
    {
    }

    protected string Text([CallerMemberName] string field = "") => document[field].AsString;

    protected string? TextOrNull([CallerMemberName] string field = "") => document[field] is { IsNull: false } value ? value.AsString : null;

    protected long Number([CallerMemberName] string field = "") => document[field].AsInt64;

    protected long? NumberOrNull([CallerMemberName] string field = "") => document[field] is { IsNull: false } value ? value.AsInt64 : null;

    protected bool Flag([CallerMemberName] string field = "") => document[field] is { IsNull: false } value && value.AsBoolean;

    protected bool? FlagOrNull([CallerMemberName] string field = "") => document[field] is { IsNull: false } value ? value.AsBoolean : null;

    protected void PutValue(BsonValue? value, [CallerMemberName] string field = "")
    {
        if (value is null || value.IsNull)
        {
            document.Remove(field);
        }
        else
        {
            document[field] = value;
        }
    }

    protected void Put(long? value, [CallerMemberName] string field = "") => PutValue(value is { } number ? new BsonValue(number) : null, field);

    protected void Put(bool? value, [CallerMemberName] string field = "") => PutValue(value is { } flag ? new BsonValue(flag) : null, field);

    protected void Put(string? value, [CallerMemberName] string field = "") => PutValue(value is null ? null : new BsonValue(Whole(value)), field);

    /// <summary>A text that has half a letter (one of two surrogates), for which UTF-8 has no bytes, with the sign for what cannot be read in its place.</summary>
    protected static string Whole(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}

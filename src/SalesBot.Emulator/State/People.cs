using System.Globalization;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.State;

/// <summary>Who has a phone, in the order they are shown.</summary>
internal sealed class People
{
    private const string Key = "person/";
    private readonly Dictionary<long, Person> _people = [];
    private readonly Journal _journal;

    public People(Journal journal)
    {
        _journal = journal;
        foreach (var person in Person.Cast)
        {
            _people[person.Id] = person;
        }

        foreach (var (_, value) in journal.All(Key))
        {
            var person = Person.FromListed((JsonObject)value);
            _people[person.Id] = person;
        }
    }

    public IEnumerable<Person> All => _people.Values;

    public Person? Find(long id) => _people.GetValueOrDefault(id);

    public void Add(Person person)
    {
        _people[person.Id] = person;
        _journal.Put(Key + person.Id.ToString(CultureInfo.InvariantCulture), person.AsListed());
    }
}

using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Search;
using SalesBot.Core.Text;

namespace SalesBot.TestKit;

/// <summary>A store in memory for tests of the dialogue: the real ones' rules of ownership and order, without their edges (those stand in the store contract).</summary>
public sealed class MemoryStore : ITurnStore, IOutbox, ISalesBook
{
    private readonly Lock _lock = new();
    private readonly HashSet<UpdateId> _done = [];
    private readonly Dictionary<ChatId, string> _sessions = [];
    private readonly Dictionary<SellerId, Seller> _sellers = [];
    private readonly Dictionary<CustomerId, (SellerId Owner, string Name, DateTimeOffset TouchedAt)> _customers = [];
    private readonly List<Note> _notes = [];
    private readonly Dictionary<VerdictId, KeptVerdict> _verdicts = [];
    private readonly SortedDictionary<long, OutboxMessage> _outbox = [];
    private long _lastOutboxId;

    public bool IsDone(UpdateId update)
    {
        lock (_lock)
        {
            return _done.Contains(update);
        }
    }

    public string? LoadSession(ChatId chat)
    {
        lock (_lock)
        {
            return _sessions.GetValueOrDefault(chat);
        }
    }

    public Seller? FindSeller(SellerId seller)
    {
        lock (_lock)
        {
            return _sellers.GetValueOrDefault(seller);
        }
    }

    public Task<bool> CommitAsync(TurnRecord turn, CancellationToken cancel)
    {
        lock (_lock)
        {
            if (!_done.Add(turn.Update))
            {
                return Task.FromResult(false);
            }

            foreach (var change in turn.Changes)
            {
                Apply(change, turn.At);
            }

            _sessions[turn.Chat] = turn.Session;
            foreach (var payload in turn.Outgoing)
            {
                _outbox.Add(++_lastOutboxId, new OutboxMessage(_lastOutboxId, turn.Chat, payload, turn.At));
            }

            return Task.FromResult(true);
        }
    }

    public ImmutableArray<OutboxMessage> Unsettled(long after, int most)
    {
        lock (_lock)
        {
            return [.. _outbox.Values.Where(m => m.Id > after).Take(most)];
        }
    }

    public Task SettleAsync(long id, Delivery delivery, string? reason, CancellationToken cancel)
    {
        lock (_lock)
        {
            _outbox.Remove(id);
            return Task.CompletedTask;
        }
    }

    public Customer? FindCustomer(SellerId seller, CustomerId customer)
    {
        lock (_lock)
        {
            return _customers.TryGetValue(customer, out var row) && row.Owner == seller
                ? new Customer(customer, row.Name, row.TouchedAt, _verdicts.Values.Where(v => v.Customer == customer).OrderBy(v => v.IsThin).ThenByDescending(v => v.At).ThenByDescending(v => v.Id.Value).FirstOrDefault())
                : null;
        }
    }

    public Page<Customer> Customers(SellerId seller, int skip, int take) => CustomersWhere(seller, _ => true, skip, take);

    public Page<Customer> CustomersNamed(SellerId seller, string name, int skip, int take) => CustomersWhere(seller, candidate => IsNamed(candidate, name), skip, take);

    public Page<Note> Notes(SellerId seller, CustomerId customer, int skip, int take)
    {
        lock (_lock)
        {
            var mine = FindCustomer(seller, customer) is null ? [] : _notes.Where(n => n.Customer == customer).Reverse().ToList();
            return new Page<Note>([.. mine.Skip(skip).Take(take)], mine.Count);
        }
    }

    public Note? FindNote(SellerId seller, NoteId note)
    {
        lock (_lock)
        {
            return _notes.FirstOrDefault(n => n.Id == note && FindCustomer(seller, n.Customer) is not null);
        }
    }

    public KeptVerdict? FindVerdict(SellerId seller, VerdictId verdict)
    {
        lock (_lock)
        {
            return _verdicts.TryGetValue(verdict, out var kept) && kept.Seller == seller ? kept : null;
        }
    }

    public Page<KeptVerdict> Verdicts(SellerId seller, CustomerId customer, int skip, int take)
    {
        lock (_lock)
        {
            var mine = FindCustomer(seller, customer) is null
                ? []
                : _verdicts.Values.Where(v => v.Customer == customer).OrderByDescending(v => v.At).ThenByDescending(v => v.Id.Value).ToList();
            return new Page<KeptVerdict>([.. mine.Skip(skip).Take(take)], mine.Count);
        }
    }

    /// <summary>Reads every note again for every search; the order of the best is BM25, as in the real stores.</summary>
    public Page<NoteHit> Search(SellerId seller, SearchQuery query, SearchOrder order, int skip, int take)
    {
        lock (_lock)
        {
            var reader = Shipped.Knowledge.SearchReader;
            var all = _notes.Select(n => (Note: n, Text: reader.Read(n.Text))).ToList();
            var found = (query.IsEmpty ? [] : all)
                .Where(n => FindCustomer(seller, n.Note.Customer) is { } customer
                    && (query.Persona is null || customer.Persona?.Type == query.Persona)
                    && (query.Author is not { } author || IsNamed(n.Note.AuthorName, author))
                    && query.When?.Holds(n.Note.At) != false
                    && SearchMatch.Holds(query, n.Text))
                .OrderByDescending(n => order is SearchOrder.Best ? Bm25.Of(query, n.Text, all.ConvertAll(a => a.Text)) : 0)
                .ThenByDescending(n => n.Note.Id.Value)
                .ToList();
            return new Page<NoteHit>(
                [.. found.Skip(skip).Take(take).Select(n => new NoteHit(n.Note, FindCustomer(seller, n.Note.Customer)!, SearchMatch.Marks(query, n.Text)))], found.Count);
        }
    }

    private static bool IsNamed(string candidate, string name)
    {
        var wanted = PersianText.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return wanted.Length > 0 && wanted.All(w => PersianText.Fold(candidate).Split(' ').Any(c => c.StartsWith(w, StringComparison.Ordinal)));
    }

    private Page<Customer> CustomersWhere(SellerId seller, Func<string, bool> named, int skip, int take)
    {
        lock (_lock)
        {
            var mine = _customers.Where(c => c.Value.Owner == seller && named(c.Value.Name))
                .OrderByDescending(c => c.Value.TouchedAt).ThenByDescending(c => c.Key.Value)
                .Select(c => FindCustomer(seller, c.Key)!).ToList();
            return new Page<Customer>([.. mine.Skip(skip).Take(take)], mine.Count);
        }
    }

    private void Apply(Change change, DateTimeOffset at)
    {
        switch (change)
        {
            case PutSeller(var id, var name):
                _sellers[id] = new Seller(id, _sellers.GetValueOrDefault(id)?.Team ?? TeamId.First, name);
                break;
            case AddCustomer(var id, var owner, var name):
                _customers.Add(id, (owner, name, at));
                break;
            case AddNote(var customer, var author, var text):
                var note = Math.Max(((long)TeamId.First.Value << 41) + at.ToUnixTimeMilliseconds(), _notes.Count == 0 ? 0 : _notes[^1].Id.Value + 1);
                _notes.Add(new Note(new NoteId(note), Owned(customer, author), author, _sellers[author].Name, text, at));
                Touch(customer, at);
                break;
            case KeepVerdict v:
                _verdicts[v.Verdict] = new KeptVerdict(v.Verdict, v.Seller, v.Customer is { } about ? Owned(about, v.Seller) : null, v.Lens, v.First, v.Probability, v.Second, v.Certainty, v.Answers, at, v.Heard, v.Named);
                if (v.Customer is { } judged)
                {
                    Touch(judged, at);
                }

                break;
            case GiveVerdict(var verdict, var seller, var customer):
                _verdicts[verdict] = _verdicts[verdict] with { Customer = Owned(customer, seller) };
                Touch(customer, at);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(change.GetType().Name);
        }
    }

    private CustomerId Owned(CustomerId customer, SellerId seller) =>
        _customers.TryGetValue(customer, out var row) && row.Owner == seller ? customer : throw new ArgumentException($"customer {customer.Value} is not seller {seller.Value}'s");

    private void Touch(CustomerId customer, DateTimeOffset at) => _customers[customer] = _customers[customer] with { TouchedAt = at };
}

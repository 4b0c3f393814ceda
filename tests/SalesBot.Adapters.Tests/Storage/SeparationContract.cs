using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;

namespace SalesBot.Adapters.Tests.Storage;

/// <summary>Two sellers who try everything on each other's customers, against a model of who owns what.</summary>
public abstract class SeparationContract : StoreContract
{
    private const int Customers = 6;
    private const int Verdicts = 6;
    private const int Plays = 60;
    private int _round;

    public enum Kind
    {
        AddCustomer,
        AddNote,
        KeepVerdict,
        GiveVerdict,
    }

    /// <param name="Customer">0 for none, where none is possible.</param>
    public sealed record Move(Kind Kind, int Seller, int Customer, int Verdict);

    [Fact]
    public void Two_sellers_never_see_nor_change_each_others_data()
    {
        var move =
            from kind in Gen.Elements(Enum.GetValues<Kind>())
            from seller in Gen.Choose(0, 1)
            from customer in Gen.Choose(0, Customers)
            from verdict in Gen.Choose(1, Verdicts)
            select new Move(kind, seller, customer, verdict);
        var customersFirst = from seller in Gen.Choose(0, 1) from customer in Gen.Choose(1, Customers) select new Move(Kind.AddCustomer, seller, customer, 1);
        var moves = from opening in customersFirst.ArrayOf(4) from rest in move.ArrayOf(30) select opening.Concat(rest).ToArray();

        Prop.ForAll(moves.ToArbitrary(), Play).Check(Config.QuickThrowOnFailure.WithMaxTest(Plays));
    }

    private void Play(Move[] moves)
    {
        // Every round has sellers, customers and verdicts of its own in the one store.
        var model = new Model(++_round * 1000);
        Commit(model.Sellers.Select(s => new Enrol(s, TeamId.First, Role.Seller, $"seller {s.Value}")).ToArray<Change>()).GetAwaiter().GetResult();
        for (var i = 0; i < moves.Length; i++)
        {
            var change = model.ChangeOf(moves[i], $"note {i}");
            if (change is null)
            {
                continue;
            }

            var error = Record.Exception(() => Commit(change).GetAwaiter().GetResult());
            error?.ShouldBeOfType<OutdatedException>();
            (error is null).ShouldBe(model.IsAllowed(change), change.ToString());
            if (error is null)
            {
                model.Apply(change);
            }
        }

        foreach (var seller in model.Sellers)
        {
            ShouldSeeExactlyTheirOwn(seller, model);
        }
    }

    private void ShouldSeeExactlyTheirOwn(SellerId seller, Model model)
    {
        var own = model.Owners.Where(o => o.Value == seller).Select(o => o.Key).ToHashSet();
        Book.Customers(seller, CustomerFilter.All, 0, 100).ShouldSatisfyAllConditions(p => p.Items.Select(c => c.Id).ShouldBe(own, ignoreOrder: true), p => p.Total.ShouldBe(own.Count));
        Book.Customers(seller, CustomerFilter.Named("مشتری"), 0, 100).ShouldSatisfyAllConditions(p => p.Items.Select(c => c.Id).ShouldBe(own, ignoreOrder: true), p => p.Total.ShouldBe(own.Count));
        foreach (var (customer, owner) in model.Owners)
        {
            var (notes, verdicts) = (Book.Notes(seller, customer, 0, 100), Book.Verdicts(seller, customer, LensId.Behaviour, 0, 100));
            var isOwn = owner == seller;
            (Book.FindCustomer(seller, customer) is not null).ShouldBe(isOwn);
            notes.Items.Select(n => n.Text).Reverse().ShouldBe(isOwn ? model.Notes.Where(n => n.Customer == customer).Select(n => n.Text) : []);
            notes.Total.ShouldBe(notes.Items.Length);
            verdicts.Items.Select(v => v.Id).ShouldBe(isOwn ? model.Given.Where(g => g.Value.Customer == customer).Select(g => g.Key) : [], ignoreOrder: true);
            verdicts.Total.ShouldBe(verdicts.Items.Length);
            Book.FindCustomer(seller, customer)?.Persona?.Seller.ShouldBe(seller);
            foreach (var note in Book.Notes(owner, customer, 0, 100).Items)
            {
                (Book.FindNote(seller, note.Id) is not null).ShouldBe(isOwn);
            }
        }
    }

    private sealed class Model(int offset)
    {
        public SellerId[] Sellers { get; } = [new(offset + 1), new(offset + 2)];

        public Dictionary<CustomerId, SellerId> Owners { get; } = [];

        public List<AddNote> Notes { get; } = [];

        public Dictionary<VerdictId, (SellerId Seller, CustomerId? Customer)> Given { get; } = [];

        /// <summary>Null for a move that cannot be played: a customer is made once, and most changes need one.</summary>
        public Change? ChangeOf(Move move, string text)
        {
            var (seller, customer, verdict) = (Sellers[move.Seller], new CustomerId(offset + move.Customer), new VerdictId(offset + move.Verdict));
            return move.Kind switch
            {
                Kind.KeepVerdict => Verdict(verdict.Value, seller, move.Customer == 0 ? null : customer),
                _ when move.Customer == 0 => null,
                Kind.AddCustomer => Owners.ContainsKey(customer) ? null : new AddCustomer(customer, seller, $"مشتری {move.Customer}"),
                Kind.AddNote => new AddNote(customer, seller, text),
                _ => new GiveVerdict(verdict, seller, customer),
            };
        }

        public bool IsAllowed(Change change) => change switch
        {
            AddNote add => Owns(add.Author, add.Customer),
            KeepVerdict keep => (keep.Customer is not { } customer || Owns(keep.Seller, customer)) && (!Given.TryGetValue(keep.Verdict, out var kept) || kept.Seller == keep.Seller),
            GiveVerdict give => Owns(give.Seller, give.Customer) && Given.TryGetValue(give.Verdict, out var kept) && kept.Seller == give.Seller,
            _ => true,
        };

        public void Apply(Change change)
        {
            switch (change)
            {
                case AddCustomer add: Owners.Add(add.Customer, add.Owner); break;
                case AddNote add: Notes.Add(add); break;
                case KeepVerdict keep: Given[keep.Verdict] = (keep.Seller, keep.Customer ?? (Given.TryGetValue(keep.Verdict, out var kept) ? kept.Customer : null)); break;
                case GiveVerdict give: Given[give.Verdict] = (give.Seller, give.Customer); break;
            }
        }

        private bool Owns(SellerId seller, CustomerId customer) => Owners.TryGetValue(customer, out var owner) && owner == seller;
    }
}

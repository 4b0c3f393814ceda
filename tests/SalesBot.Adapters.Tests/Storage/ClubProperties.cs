using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Club;
using SalesBot.Core.Exchange;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;

namespace SalesBot.Adapters.Tests.Storage;

/// <summary>Whatever happens, and however often: what a customer has is the sum of his ledger, and what a model of a few lines reckons from what is true at the end.</summary>
public abstract class ClubProperties : StoreContract
{
    private const int Customers = 4;
    private const int Plays = 60;
    private static readonly SellerId Lead = new(5_000_000_003);
    private static readonly DateTimeOffset Day = new(2026, 11, 20, 20, 30, 0, TimeSpan.Zero);
    private int _round;

    public enum Kind
    {
        Buy,
        Remove,
        BringBack,
        Redeem,
        UndoReward,
        ByHand,
        Merge,
        UndoMerge,
        Import,
        UndoImport,
        ChangeRules,
        Again,
    }

    /// <param name="A">A customer.</param>
    /// <param name="B">Another, or which of the things there are.</param>
    public sealed record Move(Kind Kind, int A, int B, int Size);

    [Fact]
    public void No_points_are_lost_or_doubled_whatever_happens()
    {
        var move =
            from kind in Gen.Elements(Enum.GetValues<Kind>())
            from a in Gen.Choose(0, Customers - 1)
            from b in Gen.Choose(0, 50)
            from size in Gen.Choose(-30, 120)
            select new Move(kind, a, b, size);
        var buy = from a in Gen.Choose(0, Customers - 1) from size in Gen.Choose(10, 120) select new Move(Kind.Buy, a, 0, size);
        var moves = from first in buy.ArrayOf(4) from rest in move.ArrayOf(40) select first.Concat(rest).ToArray();

        Prop.ForAll(moves.ToArbitrary(), Play).Check(Config.QuickThrowOnFailure.WithMaxTest(Plays));
    }

    private void Play(Move[] moves)
    {
        var model = new Model(++_round * 1000);
        Do(new Enrol(model.Owner, TeamId.First, Role.Lead, "سارا"), new Enrol(Lead, TeamId.First, Role.Lead, "مریم"), new PutClubRules(model.Rules, Lead), new PutReward(model.Gift, Lead));
        Do([.. model.Names.Select(c => new AddCustomer(c, model.Owner, $"مشتری {c.Value}"))]);
        TurnRecord? last = null;
        foreach (var move in moves)
        {
            if (move.Kind is Kind.Again)
            {
                // The same update comes again, as after a crash between commit and answer.
                if (last is not null)
                {
                    Turns.CommitAsync(last, Cancel).GetAwaiter().GetResult().ShouldBeFalse();
                }
            }
            else if (move.Kind is Kind.Import or Kind.UndoImport)
            {
                Exchanged(move, model);
            }
            else if (model.ChangeOf(move) is { } change)
            {
                last = Turn(change);
                var error = Record.Exception(() => Turns.CommitAsync(last, Cancel).GetAwaiter().GetResult());
                error?.ShouldBeOfType<OutdatedException>(change.ToString());
                (error is null).ShouldBe(model.Try(change), change.ToString());
                last = error is null ? last : null;
            }

            ShouldAgree(model);
        }
    }

    private void Exchanged(Move move, Model model)
    {
        if (move.Kind is Kind.Import)
        {
            var customer = model.Names[move.A];
            if (model.MergedInto.ContainsKey(customer))
            {
                return;
            }

            var batch = model.NextBatch();
            var amounts = new[] { move.Size, move.B }.Where(a => a != 0).Select((a, i) => (Toman: a * 100_000L, Day: Day.AddDays(-1 - i - (2 * (int)(batch.Value % 1000))))).ToArray();
            var plan = new ImportPlan(batch, TeamId.First, Lead, "x", [], [], [.. amounts.Select(a => (customer, a.Day, new PurchaseRow(2, "", default, Money.OfToman(a.Toman), Currency.Toman, null, null)))]);
            Exchange.ImportAsync(plan, Clock.Now, Cancel).GetAwaiter().GetResult().ShouldBeTrue();
            Exchange.ImportAsync(plan, Clock.Now, Cancel).GetAwaiter().GetResult().ShouldBeFalse();
            foreach (var amount in amounts)
            {
                model.Imported(batch, customer, Money.OfToman(amount.Toman));
            }
        }
        else if (model.Batches.Count > 0)
        {
            var batch = model.Batches[move.B % model.Batches.Count];
            Exchange.UndoAsync(batch, Lead, Cancel).GetAwaiter().GetResult();
            model.UndoImport(batch);
        }
    }

    private void ShouldAgree(Model model)
    {
        foreach (var customer in model.Names)
        {
            var account = Club.AccountOf(Lead, customer);
            if (model.MergedInto.ContainsKey(customer))
            {
                account.ShouldBeNull();
                continue;
            }

            var ledger = Club.Points(Lead, customer, 0, 10_000).Items;
            account!.Balance.ShouldBe(ledger.Sum(e => e.Points), "the ledger");
            account.Earned.ShouldBe(ledger.Where(e => e.Reason is not (PointsReason.Reward or PointsReason.RewardUndone)).Sum(e => e.Points));
            (account.Balance, account.Earned).ShouldBe(model.AccountOf(customer), $"customer {customer.Value}");
        }
    }

    private void Do(params Change[] changes) => Commit(changes).GetAwaiter().GetResult();

    /// <summary>No ledger: what is true now, from which the points follow.</summary>
    private sealed class Model(int offset)
    {
        private sealed record Bought(CustomerId Of, Money Amount, long Points, BatchId? Batch);

        private readonly Dictionary<long, Bought> _purchases = [];
        private readonly Dictionary<long, Bought> _removed = [];
        private readonly Dictionary<long, (CustomerId Of, long Points, bool IsUndone)> _rewards = [];
        private readonly List<(CustomerId Of, long Points, long Id)> _byHand = [];
        private readonly List<MergeDone> _merges = [];
        private long _last = offset + 100;
        private int _fileIds;

        private sealed record MergeDone(MergeId Id, CustomerId Kept, CustomerId Gone, HashSet<long> Purchases, HashSet<long> Rewards, HashSet<long> ByHand);

        public SellerId Owner { get; } = new(6_000_000_000 + offset);

        public CustomerId[] Names { get; } = [.. Enumerable.Range(1, Customers).Select(i => new CustomerId(offset + i))];

        public Dictionary<CustomerId, CustomerId> MergedInto { get; } = [];

        public List<BatchId> Batches { get; } = [];

        public ClubRules Rules { get; private set; } = new(true, Money.OfToman(100_000), Day.AddDays(-3000), [new("الف", 0, ""), new("ب", 50, "")], 0, 0);

        public Reward Gift { get; } = new(new RewardId(offset + 5), "کارت", 20, true);

        public BatchId NextBatch()
        {
            Batches.Add(new BatchId(++_last));
            return Batches[^1];
        }

        public void Imported(BatchId batch, CustomerId customer, Money amount) => _purchases.Add(--_fileIds, new Bought(customer, amount, Rules.PointsOf(amount, Day), batch));

        public void UndoImport(BatchId batch)
        {
            Batches.Remove(batch);
            foreach (var id in _purchases.Where(p => p.Value.Batch == batch).Select(p => p.Key).ToList())
            {
                _purchases.Remove(id);
            }
        }

        public (long Balance, long Earned) AccountOf(CustomerId customer)
        {
            var earned = _purchases.Values.Where(p => p.Of == customer).Sum(p => p.Points) + _byHand.Where(h => h.Of == customer).Sum(h => h.Points);
            return (earned - _rewards.Values.Where(r => r.Of == customer && !r.IsUndone).Sum(r => r.Points), earned);
        }

        public Change? ChangeOf(Move move)
        {
            var (a, b) = (Names[move.A], Names[move.B % Customers]);
            var chat = _purchases.Where(p => p.Key > 0).Select(p => p.Key).Order().ToList();
            return move.Kind switch
            {
                Kind.Buy => new AddPurchase(new PurchaseId(++_last), a, Owner, Day, Money.OfToman(move.Size * 100_000L), Currency.Toman, null, null),
                Kind.Remove => chat.Count == 0 ? null : new RemovePurchase(new PurchaseId(chat[move.B % chat.Count]), Owner),
                Kind.BringBack => _removed.Count == 0 ? null : _removed.OrderBy(r => r.Key).ElementAt(move.B % _removed.Count) is var (id, gone) ? new AddPurchase(new PurchaseId(id), gone.Of, Owner, Day, gone.Amount, Currency.Toman, null, null) : null,
                Kind.Redeem => new GiveReward(new PointsId(++_last), a, Owner, Gift.Id, Gift.Points),
                Kind.UndoReward => _rewards.Count == 0 ? null : new UndoReward(new PointsId(_rewards.Keys.Order().ElementAt(move.B % _rewards.Count)), Owner),
                Kind.ByHand => move.Size == 0 ? null : new AddPoints(new PointsId(++_last), a, Lead, move.Size, "دلیل"),
                Kind.Merge => new MergeCustomers(new MergeId(++_last), a, b, Owner),
                Kind.UndoMerge => _merges.Count == 0 ? null : new UndoMerge(_merges[move.B % _merges.Count].Id, Owner),
                Kind.ChangeRules => new PutClubRules(Rules with { IsOn = move.B % 5 > 0, PerPoint = Money.OfToman(50_000 + (1_000 * (move.B + 1))) }, Lead),
                _ => null,
            };
        }

        public bool Try(Change change)
        {
            switch (change)
            {
                case AddPurchase add when IsSeen(add.Customer):
                    var again = _removed.GetValueOrDefault(add.Purchase.Value);
                    _removed.Remove(add.Purchase.Value);
                    _purchases.Add(add.Purchase.Value, new Bought(add.Customer, add.Amount, again is { Points: not 0 } ? again.Points : Rules.PointsOf(add.Amount, Day), null));
                    return true;
                case RemovePurchase remove:
                    _purchases.Remove(remove.Purchase.Value, out var gone);
                    _removed.Add(remove.Purchase.Value, gone!);
                    return true;
                case GiveReward give when IsSeen(give.Customer) && Rules.IsOn && AccountOf(give.Customer).Balance >= give.Cost:
                    _rewards.Add(give.Points.Value, (give.Customer, give.Cost, false));
                    return true;
                case UndoReward undo when _rewards[undo.Points.Value] is { IsUndone: false } reward:
                    _rewards[undo.Points.Value] = reward with { IsUndone = true };
                    return true;
                case AddPoints add when IsSeen(add.Customer) && Rules.IsOn && (add.Points > 0 || AccountOf(add.Customer).Balance >= -add.Points):
                    _byHand.Add((add.Customer, add.Points, add.Id.Value));
                    return true;
                case MergeCustomers merge when merge.Kept != merge.Gone && IsSeen(merge.Kept) && IsSeen(merge.Gone):
                    Merge(merge);
                    return true;
                case UndoMerge undo when _merges.Single(m => m.Id == undo.Merge) is var done && IsSeen(done.Kept) && MergedInto.GetValueOrDefault(done.Gone) == done.Kept:
                    Undo(done);
                    return true;
                case PutClubRules put:
                    Rules = put.Rules;
                    return true;
                default:
                    return false;
            }
        }

        private bool IsSeen(CustomerId customer) => !MergedInto.ContainsKey(customer);

        private void Merge(MergeCustomers merge)
        {
            _merges.Add(new MergeDone(
                merge.Merge, merge.Kept, merge.Gone,
                [.. _purchases.Where(p => p.Value.Of == merge.Gone).Select(p => p.Key)],
                [.. _rewards.Where(r => r.Value.Of == merge.Gone).Select(r => r.Key)],
                [.. _byHand.Where(h => h.Of == merge.Gone).Select(h => h.Id)]));
            Move(merge.Gone, merge.Kept, _ => true, _ => true, _ => true);
            MergedInto.Add(merge.Gone, merge.Kept);
        }

        private void Undo(MergeDone done)
        {
            _merges.Remove(done);
            MergedInto.Remove(done.Gone);
            Move(done.Kept, done.Gone, done.Purchases.Contains, done.Rewards.Contains, done.ByHand.Contains);
        }

        private void Move(CustomerId from, CustomerId to, Func<long, bool> purchase, Func<long, bool> reward, Func<long, bool> byHand)
        {
            foreach (var id in _purchases.Where(p => p.Value.Of == from && purchase(p.Key)).Select(p => p.Key).ToList())
            {
                _purchases[id] = _purchases[id] with { Of = to };
            }

            foreach (var id in _rewards.Where(r => r.Value.Of == from && reward(r.Key)).Select(r => r.Key).ToList())
            {
                _rewards[id] = _rewards[id] with { Of = to };
            }

            for (var i = 0; i < _byHand.Count; i++)
            {
                _byHand[i] = _byHand[i].Of == from && byHand(_byHand[i].Id) ? _byHand[i] with { Of = to } : _byHand[i];
            }
        }
    }
}

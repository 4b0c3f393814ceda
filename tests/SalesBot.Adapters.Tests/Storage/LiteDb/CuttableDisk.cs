namespace SalesBot.Adapters.Tests.Storage.LiteDb;

/// <summary>
/// Two files in memory that remember every write since the last sync of each, so that the power can be cut at any of them: what was synced stays; of what
/// was not, nothing, the beginning, or any sectors of any writes may have reached the disk.
/// </summary>
internal sealed class CuttableDisk
{
    private const int Sector = 512;

    private readonly List<Step> _steps = [];

    public CuttableDisk() => (Data, Log) = (new File(this, isLog: false, []), new File(this, isLog: true, []));

    private CuttableDisk(byte[] data, byte[] log) => (Data, Log) = (new File(this, isLog: false, data), new File(this, isLog: true, log));

    public Stream Data { get; }

    public Stream Log { get; }

    /// <summary>How many writes, syncs and changes of length there were.</summary>
    public int Steps => _steps.Count;

    /// <summary>The disk as it may be when the power goes right after so many steps.</summary>
    public CuttableDisk CutAfter(int steps, Random chance) => new(Left(isLog: false, steps, chance), Left(isLog: true, steps, chance));

    private byte[] Left(bool isLog, int steps, Random chance)
    {
        var mine = _steps.Take(steps).Where(s => s.IsLog == isLog).ToList();
        var synced = mine.FindLastIndex(s => s.Kind is Kind.Sync) + 1;
        using var left = new MemoryStream();
        mine.Take(synced).ToList().ForEach(s => Apply(left, s));
        var unsure = mine.Skip(synced).ToList();
        switch (chance.Next(3))
        {
            case 0:
                break;
            case 1:
                unsure.Take(chance.Next(unsure.Count + 1)).ToList().ForEach(s => Apply(left, s));
                break;
            default:
                foreach (var step in unsure.Where(_ => chance.Next(2) == 0))
                {
                    Torn(step, chance).ToList().ForEach(s => Apply(left, s));
                }

                break;
        }

        return left.ToArray();
    }

    /// <summary>Some sectors of a write.</summary>
    private static IEnumerable<Step> Torn(Step step, Random chance)
    {
        if (step.Kind is not Kind.Write)
        {
            return [step];
        }

        var isWhole = chance.Next(2) == 0;
        return Enumerable.Range(0, (step.Bytes.Length + Sector - 1) / Sector).Where(_ => isWhole || chance.Next(2) == 0)
            .Select(i => step with { At = step.At + (i * Sector), Bytes = step.Bytes[(i * Sector)..Math.Min(step.Bytes.Length, (i + 1) * Sector)] });
    }

    private static void Apply(MemoryStream file, Step step)
    {
        if (step.Kind is Kind.Length)
        {
            file.SetLength(step.At);
        }
        else if (step.Kind is Kind.Write)
        {
            file.Position = step.At;
            file.Write(step.Bytes);
        }
    }

    private enum Kind
    {
        Write,
        Length,
        Sync,
    }

    private sealed record Step(bool IsLog, Kind Kind, long At, byte[] Bytes);

    private sealed class File : MemoryStream
    {
        private readonly CuttableDisk _disk;
        private readonly bool _isLog;

        public File(CuttableDisk disk, bool isLog, byte[] content)
        {
            (_disk, _isLog) = (disk, isLog);
            Write(content, 0, content.Length);
            Flush();
            Position = 0;
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            _disk._steps.Add(new Step(_isLog, Kind.Write, Position, buffer[offset..(offset + count)]));
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);

        public override void WriteByte(byte value) => Write([value], 0, 1);

        public override void SetLength(long value)
        {
            _disk._steps.Add(new Step(_isLog, Kind.Length, value, []));
            base.SetLength(value);
        }

        public override void Flush() => _disk._steps.Add(new Step(_isLog, Kind.Sync, 0, []));

        // The store closes its files; the test looks into them afterwards.
        public override void Close()
        {
        }
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using SalesBot.Core.Ports;

namespace SalesBot;

/// <summary>Numbers from the clock (milliseconds since 1970, times 1024), bumped when the clock stands still or steps back; unique within one process.</summary>
internal sealed class ClockIds(TimeProvider clock) : IIdSource
{
    private const int PerMillisecond = 1024;

    // 15 bytes make 20 characters of base64.
    private const int SecretBytes = 15;

    private readonly Lock _lock = new();
    private long _last;

    public long Next()
    {
        lock (_lock)
        {
            return _last = Math.Max(_last + 1, clock.GetUtcNow().ToUnixTimeMilliseconds() * PerMillisecond);
        }
    }

    public string NextSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
}

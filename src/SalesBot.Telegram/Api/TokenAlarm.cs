using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SalesBot.Telegram.Api;

/// <summary>A refused token cannot mend itself: says so once and stops the application.</summary>
public sealed class TokenAlarm(IBotApi api, Retries retries, IOptions<TelegramOptions> options, IHostApplicationLifetime application, ILogger<TokenAlarm> log)
{
    private int _raised;

    /// <summary>True once the token was refused; the program should then end with an error code.</summary>
    public bool IsRaised => Volatile.Read(ref _raised) != 0;

    public void Raise(TelegramRefused refusal)
    {
        if (Interlocked.Exchange(ref _raised, 1) == 0)
        {
            log.LogCritical(
                "{Platform} refused the bot's token ({Code} {Description}). Check Telegram__Token against BotFather, and Telegram__BaseUrl. The bot stops.",
                options.Value.Profile.Name, refusal.Code, refusal.Description);
            application.StopApplication();
        }
    }

    /// <summary>Whether the refusal of some call means the token: some codes can mean either, and getMe tells which.</summary>
    public async Task<bool> RaiseIfTokenAsync(TelegramRefused refusal, CancellationToken cancel)
    {
        if (!IsTokenCode(refusal.Code))
        {
            return false;
        }

        try
        {
            await retries.Patient.ExecuteAsync(async ct => await api.GetMeAsync(ct), cancel);
            return false;
        }
        catch (TelegramRefused refused) when (IsTokenCode(refused.Code))
        {
            Raise(refused);
            return true;
        }
        catch (TelegramRefused)
        {
            return false;
        }
    }

    public bool IsTokenCode(int code) => options.Value.Profile.TokenCodes.Contains(code);
}

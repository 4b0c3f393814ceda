using Microsoft.Extensions.Logging;
using Polly;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Receiving;

/// <summary>Calls of who receives updates: asked until they are answered, with an outage told of once. A refused token ends the program.</summary>
internal sealed class UntilAnswered
{
    private readonly TokenAlarm _alarm;
    private readonly Outage _outage;
    private readonly ResiliencePipeline _patient;

    public UntilAnswered(TokenAlarm alarm, Retries retries, TimeProvider time, ILogger log)
    {
        _alarm = alarm;
        _outage = new Outage(log, time);
        _patient = retries.PatientWith(e => e is TelegramUnreachable || (e is TelegramRefused refused && !alarm.IsTokenCode(refused.Code)), Tell);
    }

    /// <summary>The answer, however long it takes to get one; null when the token was refused.</summary>
    public async Task<T?> AskAsync<T>(Func<CancellationToken, Task<T?>> call, CancellationToken cancel)
    {
        try
        {
            var answer = await _patient.ExecuteAsync(async ct => await call(ct), cancel);
            _outage.Over();
            return answer;
        }
        catch (TelegramRefused refused)
        {
            _alarm.Raise(refused);
            return default;
        }
    }

    private void Tell(Exception failure)
    {
        switch (failure)
        {
            case TelegramRefused { Code: 409 } conflict:
                _outage.Failed("conflict", $"Another program reads this bot's updates, or a webhook is set; only one may. Stop the other one: this one goes on trying. ({conflict.Description})");
                break;
            case TelegramRefused { IsFlood: true }:
                break;
            case TelegramRefused refused:
                _outage.Failed("refused", $"The Bot API refuses to give updates; trying on with pauses of up to 30 s. ({refused.Message})");
                break;
            default:
                _outage.Failed("unreachable", $"The Bot API cannot be reached; trying on with pauses of up to 30 s. ({failure.Message})");
                break;
        }
    }
}

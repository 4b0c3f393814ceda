using Microsoft.AspNetCore.Http;
using SalesBot.Emulator.Methods;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Server;

/// <summary>Calls under <c>/bot&lt;token&gt;/</c>: token, faults, arguments, method, envelope.</summary>
internal sealed class BotApiEndpoint(Messenger messenger, MethodTable methods, CancellationToken stopping)
{
    public async Task HandleAsync(HttpContext context, string token, string name)
    {
        try
        {
            Tokens.Check(token, messenger.Options.Token);
            var method = methods.Find(name) ?? throw new ApiRefused(404, "Not Found: method not found");
            await CallAsync(context, method);
        }
        catch (ApiRefused refused)
        {
            await Envelope.RefusedAsync(context.Response, refused);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            // A JSON value of another kind than its field has.
            await Envelope.RefusedAsync(context.Response, ApiRefused.BadRequest("a field has a value of the wrong type: " + e.Message));
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await Envelope.RefusedAsync(context.Response, new ApiRefused(413, "Request Entity Too Large"));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            await Envelope.RefusedAsync(context.Response, new ApiRefused(500, "Internal Server Error: restart"));
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            // A fault of this server itself: say it where a developer sees it, for nothing is logged.
            await Envelope.RefusedAsync(context.Response, new ApiRefused(500, $"Internal Server Error: {e.GetType().Name}: {e.Message}"));
        }
    }

    private async Task CallAsync(HttpContext context, ApiMethod method)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var isPolling = method is GetUpdates;
        if (!isPolling)
        {
            messenger.Activity.Begin();
        }

        try
        {
            var arguments = await ArgumentReader.ReadAsync(context.Request, stop.Token);
            var fault = messenger.Faults.Take(method.Name);
            await BeforeAsync(fault, context, stop.Token);
            if (context.RequestAborted.IsCancellationRequested)
            {
                return;
            }

            var answer = await method.CarryOutAsync(new Call(messenger, arguments, stop.Token));
            if (fault is Fault.Dropped)
            {
                context.Abort();
                return;
            }

            await Envelope.OkAsync(context.Response, answer.Result, answer.Description);
        }
        finally
        {
            if (!isPolling)
            {
                messenger.Activity.End();
            }
        }
    }

    private static async Task BeforeAsync(Fault? fault, HttpContext context, CancellationToken stop)
    {
        switch (fault)
        {
            case Fault.Answered { RetryAfter: { } seconds }:
                throw ApiRefused.TooManyRequests(seconds);
            case Fault.Answered answered:
                throw new ApiRefused(answered.Code, answered.Description);
            case Fault.Dropped { AfterCarryingOut: false }:
                context.Abort();
                throw new OperationCanceledException("dropped on purpose");
            case Fault.Delayed delayed:
                await Task.Delay(delayed.Wait, stop);
                break;
        }
    }
}

using SalesBot.Commands;
using SalesBot.Hosting;

return await CommandLine.Create(BotHost.RunAsync).Parse(args).InvokeAsync();

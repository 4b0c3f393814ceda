using System.CommandLine;
using SalesBot.Commands;
using SalesBot.Hosting;

// The host itself listens for SIGTERM and Ctrl+C; System.CommandLine's own handler would hold it up for two seconds and then cut it off.
var signalsAreTheHosts = new InvocationConfiguration { ProcessTerminationTimeout = null };
return await CommandLine.Create(BotHost.RunAsync).Parse(args).InvokeAsync(signalsAreTheHosts);

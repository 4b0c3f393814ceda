namespace SalesBot.Emulator.Methods;

internal sealed class GetMyName() : GetProfileText("name");

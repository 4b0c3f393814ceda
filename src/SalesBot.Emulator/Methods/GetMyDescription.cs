namespace SalesBot.Emulator.Methods;

internal sealed class GetMyDescription() : GetProfileText("description");

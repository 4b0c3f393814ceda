namespace SalesBot.Emulator.Methods;

internal sealed class GetMyShortDescription() : GetProfileText("short_description");

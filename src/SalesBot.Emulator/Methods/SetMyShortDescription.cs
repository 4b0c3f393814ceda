namespace SalesBot.Emulator.Methods;

internal sealed class SetMyShortDescription() : SetProfileText("short_description", 120, "BOT_SHORT_DESCRIPTION_TOO_LONG");

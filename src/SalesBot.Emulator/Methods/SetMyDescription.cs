namespace SalesBot.Emulator.Methods;

internal sealed class SetMyDescription() : SetProfileText("description", 512, "BOT_DESCRIPTION_TOO_LONG");

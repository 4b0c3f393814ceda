namespace SalesBot.Emulator.Methods;

internal sealed class SetMyName() : SetProfileText("name", 64, "BOT_TITLE_INVALID");

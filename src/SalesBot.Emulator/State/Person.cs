using System.Text.Json.Nodes;

namespace SalesBot.Emulator.State;

/// <summary>Somebody with a phone.</summary>
internal sealed record Person(long Id, string FirstName, string? LastName, string? Username, string Role)
{
    /// <summary>The five of every emulator: the roles a sales team has.</summary>
    public static IReadOnlyList<Person> Cast { get; } =
    [
        new(101, "سارا", "محمدی", "sara_mohammadi", "فروشنده"),
        new(102, "رضا", "کریمی", "reza_karimi", "فروشنده"),
        new(103, "مریم", "احمدی", "maryam_ahmadi", "سرپرست"),
        new(104, "علی", "رستمی", "ali_rostami", "مدیر"),
        new(105, "نیلوفر", "صادقی", null, "تازه‌وارد"),
    ];

    /// <summary>The person as <c>User</c> on the wire.</summary>
    public JsonObject AsUser()
    {
        var user = new JsonObject { ["id"] = Id, ["is_bot"] = false, ["first_name"] = FirstName };
        Name(user);
        user["language_code"] = "fa";
        return user;
    }

    /// <summary>The private chat with the person as <c>Chat</c> on the wire.</summary>
    public JsonObject AsChat()
    {
        var chat = new JsonObject { ["id"] = Id, ["first_name"] = FirstName };
        Name(chat);
        chat["type"] = "private";
        return chat;
    }

    /// <summary>The person as the phone lists people.</summary>
    public JsonObject AsListed() => new()
    {
        ["id"] = Id,
        ["first_name"] = FirstName,
        ["last_name"] = LastName,
        ["username"] = Username,
        ["role"] = Role,
    };

    public static Person FromListed(JsonObject listed) => new(
        (long)listed["id"]!,
        (string?)listed["first_name"] ?? "بی‌نام",
        (string?)listed["last_name"],
        (string?)listed["username"],
        (string?)listed["role"] ?? "");

    private void Name(JsonObject target)
    {
        if (LastName is not null)
        {
            target["last_name"] = LastName;
        }

        if (Username is not null)
        {
            target["username"] = Username;
        }
    }
}

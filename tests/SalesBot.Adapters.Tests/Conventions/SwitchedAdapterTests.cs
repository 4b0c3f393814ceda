using System.Reflection;
using System.Text.RegularExpressions;
using SalesBot.Core.Ports;
using SalesBot.Storage;
using SalesBot.Telegram.Api;
using SalesBot.TestKit;

namespace SalesBot.Adapters.Tests.Conventions;

/// <summary>
/// Adapters that a switch brings are compiled in few builds. These tests read them as text, in every build, so that whoever changes a port
/// learns at once that there is another adapter to change.
/// </summary>
public sealed class SwitchedAdapterTests
{
    /// <summary>The folder of an adapter, and the ports that it implements.</summary>
    public static TheoryData<string, Type[]> Adapters => new()
    {
        { "src/SalesBot.Telegram/TelegramBot", [typeof(IBotApi)] },
        {
            "src/SalesBot.Storage/LiteDb",
            [
                typeof(IStore), typeof(ITurnStore), typeof(IOutbox), typeof(ISalesBook), typeof(ITeamBook), typeof(IOccasionBook), typeof(IClubBook), typeof(IRounds), typeof(IExchange), typeof(IJobs),
                typeof(INoteIndex), typeof(IStandings), typeof(IMoving),
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Adapters))]
    public void An_adapter_that_is_not_compiled_names_every_member_of_its_ports(string folder, Type[] ports) =>
        ports.SelectMany(port => Missing(port, SourceOf(folder))).ShouldBeEmpty($"{folder} lacks them; build it with its switch");

    /// <summary>Changes are the greater part of what a store is asked to do, though they are no members.</summary>
    [Fact]
    public void A_store_that_is_not_compiled_names_every_change_and_every_field_of_a_customer()
    {
        var source = Code(SourceOf("src/SalesBot.Storage/LiteDb"));
        var changes = typeof(Change).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Change))).Select(type => type.Name).ToList();

        changes.Count.ShouldBeGreaterThan(40);
        changes.Concat(Enum.GetNames<CustomerField>()).Where(name => !IsNamed(name, source)).ShouldBeEmpty();
    }

    [Fact]
    public void A_member_that_was_added_to_a_port_is_missed() =>
        Missing(typeof(IGrownPort), SourceOf("src/SalesBot.Telegram/TelegramBot")).ShouldBe(["IGrownPort.SendPollAsync", "IGrownPort.Sent"]);

    [Fact]
    public void A_name_that_only_begins_so_or_stands_in_a_comment_is_no_member() =>
        Missing(typeof(IGrownPort), "// SendPollAsync\n/// Sent\nSendPollAsyncAgain(); Sentence").ShouldContain("IGrownPort.SendPollAsync");

    private static IEnumerable<string> Missing(Type port, string source)
    {
        var code = Code(source);
        return from type in port.GetInterfaces().Prepend(port)
               from member in type.GetMembers()
               where member is not MethodInfo { IsSpecialName: true }
               where !IsNamed(member.Name, code)
               select $"{type.Name}.{member.Name}";
    }

    private static string Code(string source) => Regex.Replace(source, "//.*", "");

    private static bool IsNamed(string name, string code) => Regex.IsMatch(code, $@"\b{Regex.Escape(name)}\b");

    private static string SourceOf(string folder) =>
        string.Join('\n', Directory.GetFiles(Repository.PathOf(folder.Split('/')), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

    private interface IGrownPort : IBotApi
    {
        int Sent { get; }

        Task SendPollAsync(string question);
    }
}

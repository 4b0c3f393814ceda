using SalesBot.Core.Ports;

namespace SalesBot.Adapters.Tests.Storage;

public abstract class OutboxContract : StoreContract
{
    [Fact]
    public async Task Messages_come_in_the_order_in_which_they_were_committed()
    {
        await Send("یک", "دو");
        Clock.Now = Noon.AddSeconds(5);
        await Turns.CommitAsync(Turn() with { Chat = new ChatId(78), Outgoing = Sending(["سه"]) }, Cancel);

        var messages = Outbox.Unsettled(0, 10);

        messages.Select(m => (m.Chat, m.Payload, m.At)).ShouldBe(
            [(Chat, "یک", Noon), (Chat, "دو", Noon), (new ChatId(78), "سه", Noon.AddSeconds(5))]);
        messages.Select(m => m.Id).ShouldBeInOrder();
    }

    [Fact]
    public async Task Only_so_many_are_given_as_are_wanted_and_only_those_after()
    {
        await Send("1", "2", "3", "4");
        var all = Outbox.Unsettled(0, 10);

        Outbox.Unsettled(0, 2).ShouldBe(all[..2]);
        Outbox.Unsettled(all[1].Id, 10).ShouldBe(all[2..]);
        Outbox.Unsettled(all[3].Id, 10).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Delivery.Delivered, null)]
    [InlineData(Delivery.Refused, "Forbidden: bot was blocked by the user")]
    public async Task A_settled_message_does_not_come_again(Delivery delivery, string? reason)
    {
        await Send("1", "2");
        var all = Outbox.Unsettled(0, 10);

        await Outbox.SettleAsync(all[0].Id, delivery, reason, Cancel);
        Outbox.Unsettled(0, 10).ShouldBe(all[1..]);

        Reopen();
        Outbox.Unsettled(0, 10).ShouldBe(all[1..]);
    }

    [Fact]
    public async Task Settling_what_is_settled_or_was_never_there_does_nothing()
    {
        await Send("1");
        var id = Outbox.Unsettled(0, 1)[0].Id;

        await Outbox.SettleAsync(id, Delivery.Delivered, null, Cancel);
        await Outbox.SettleAsync(id, Delivery.Refused, "late", Cancel);
        await Outbox.SettleAsync(404, Delivery.Delivered, null, Cancel);

        Outbox.Unsettled(0, 10).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_number_is_never_given_twice_even_after_a_restart_with_everything_delivered()
    {
        await Send("1");
        var first = Outbox.Unsettled(0, 1)[0].Id;
        await Outbox.SettleAsync(first, Delivery.Delivered, null, Cancel);
        Reopen();

        await Send("2");

        Outbox.Unsettled(first, 10).ShouldHaveSingleItem().Payload.ShouldBe("2");
    }

    private async Task Send(params string[] payloads) => (await Turns.CommitAsync(Turn() with { Outgoing = Sending([.. payloads]) }, Cancel)).ShouldBeTrue();
}

using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record NewTeamWords(Template Ask);

/// <summary>Makes one more team in the same bot; only for those whom the settings name.</summary>
public sealed record NewTeamScreen : Screen, ISampled
{
    private static readonly TimeSpan InviteHoldsFor = TimeSpan.FromDays(7);

    public override bool Fits(World world) => world is { IsOwner: true, Seller.Role: Role.Admin };

    public override View Show(World world) => View.Of(world.Words.NewTeam.Ask.With(), Buttons.Exit(world));

    public override Step React(Input input, World world) => input switch
    {
        Said(var text) when EditTeamScreen.IsName(text) => Make(NewCustomerScreen.Tidy(text), world),
        Said => Step.Stay(this, world.Words.EditTeam.NotAName.With(("most", PersianDigits.Of(EditTeamScreen.MostName)))),
        Pressed({ Verb: Verbs.Back }) => Step.To(new TeamSettingsScreen()),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new NewTeamScreen();

    private static Step Make(string name, World world)
    {
        var (code, expires) = (world.Ids.NextSecret(), world.Now + InviteHoldsFor);

        // The number is the store's to give; for what is said of the invite it makes no difference.
        return InviteCodeScreen.Opened(new Invite(code, default, name, Role.Admin, expires), new AddTeam(name, code, expires), world);
    }
}

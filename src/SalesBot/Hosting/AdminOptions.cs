using Microsoft.Extensions.Options;

namespace SalesBot.Hosting;

/// <summary>Who may always come in.</summary>
internal sealed class AdminOptions
{
    public const string Section = "Admin";

    /// <summary>The platform's numbers of people who are admins from their first message on, and may make further teams.</summary>
    public IReadOnlySet<long> UserIds { get; set; } = new HashSet<long>();
}

/// <summary>Reads «Admin:UserIds»: numbers with commas between, or a list of them. By hand, for the binder knows no numbers with commas.</summary>
internal sealed class AdminSettings(IConfigurationSection section) : IConfigureOptions<AdminOptions>, IValidateOptions<AdminOptions>
{
    private readonly IEnumerable<string> _written = Written(section.GetSection(nameof(AdminOptions.UserIds)));

    public void Configure(AdminOptions options) => options.UserIds = _written.Select(Number).OfType<long>().ToHashSet();

    public ValidateOptionsResult Validate(string? name, AdminOptions options) =>
        _written.FirstOrDefault(text => Number(text) is null) is { } wrong
            ? ValidateOptionsResult.Fail($"Admin:UserIds holds \"{wrong}\", which is no number of a person; write numbers with commas between, for example \"123456789,987654321\"")
            : ValidateOptionsResult.Success;

    private static IEnumerable<string> Written(IConfigurationSection ids) =>
        ids.GetChildren().Select(child => child.Value).Append(ids.Value).OfType<string>()
            .SelectMany(text => text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static long? Number(string text) =>
        long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}

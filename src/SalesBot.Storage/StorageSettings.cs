using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace SalesBot.Storage;

/// <summary>Reads the settings into <see cref="StorageOptions"/>. By hand, because the binder's own words for an unknown kind name a .NET type and no remedy.</summary>
internal sealed class StorageSettings(IConfigurationSection section) : IConfigureOptions<StorageOptions>, IValidateOptions<StorageOptions>
{
    public void Configure(StorageOptions options)
    {
        options.Kind = KindOf(section[nameof(StorageOptions.Kind)]) ?? options.Kind;
        options.ConnectionString = section[nameof(StorageOptions.ConnectionString)] ?? ChoiceOf(options.Kind)?.Usual ?? options.ConnectionString;
    }

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var faults = new List<string>();
        if (section[nameof(StorageOptions.Kind)] is { } kind && KindOf(kind) is null)
        {
            faults.Add($"Storage:Kind is \"{kind}\"; write one of {string.Join(", ", Enum.GetNames<StorageKind>())}");
        }

        if (ChoiceOf(options.Kind) is not { } choice)
        {
            faults.Add($"Storage:Kind is {options.Kind}, which this build does not hold; build with -p:{options.Kind}=true, an image with --build-arg {options.Kind.ToString().ToUpperInvariant()}=true");
        }
        else if (choice.FaultOf(options.ConnectionString) is { } fault)
        {
            // Not quoted: a connection string may carry a password.
            faults.Add($"Storage:ConnectionString {fault}; write for example \"{choice.Usual}\"");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static StoreChoice? ChoiceOf(StorageKind kind) => StoreChoice.All.FirstOrDefault(c => c.Kind == kind);

    // Names only: Enum.TryParse would take "7" for a kind.
    private static StorageKind? KindOf(string? text) =>
        Enum.GetNames<StorageKind>().FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<StorageKind>(known) : null;
}

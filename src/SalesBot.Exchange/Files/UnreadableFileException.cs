using SalesBot.Core.Exchange;

namespace SalesBot.Exchange.Files;

/// <summary>Nothing can be read from a file, or nothing more.</summary>
public sealed class UnreadableFileException(FileFault fault, Exception? cause = null) : Exception($"the file cannot be read: {fault}", cause)
{
    public FileFault Fault { get; } = fault;
}

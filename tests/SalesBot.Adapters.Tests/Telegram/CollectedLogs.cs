using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SalesBot.Adapters.Tests.Telegram;

/// <summary>Keeps everything that is logged, exceptions and values with it.</summary>
internal sealed class CollectedLogs : ILoggerProvider
{
    public sealed record Line(LogLevel Level, string Category, string Text, string Everything);

    private readonly ConcurrentQueue<Line> _lines = new();

    public IEnumerable<Line> Lines => _lines;

    public string Everything => string.Join('\n', _lines.Select(l => l.Everything));

    public int Count(LogLevel level) => _lines.Count(l => l.Level == level);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<Line> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue(new Line(LogLevel.Trace, category, "", $"scope {state}"));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var text = formatter(state, exception);
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : "";
            lines.Enqueue(new Line(logLevel, category, text, $"{logLevel} {category} {text} {values} {exception}"));
        }
    }
}

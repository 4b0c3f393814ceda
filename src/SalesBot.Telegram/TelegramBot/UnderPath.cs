namespace SalesBot.Telegram.TelegramBot;

/// <summary>Puts back the path of the server's address, of which the library keeps only the host and the port.</summary>
internal sealed class UnderPath(Uri server, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly string _path = server.AbsolutePath.TrimEnd('/');

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = request.RequestUri!;
        request.RequestUri = new Uri($"{asked.GetLeftPart(UriPartial.Authority)}{_path}{asked.PathAndQuery}");
        return base.SendAsync(request, cancellationToken);
    }
}

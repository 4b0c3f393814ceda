# Two stages: build with the SDK, run on the smaller ASP.NET runtime (Debian-based: ICU and time zones are in it; see the check below).
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY Directory.Build.props Directory.Build.targets Directory.Packages.props .editorconfig ./
COPY src/ src/
COPY resources/ resources/
# --build-arg LITEDB=true and TELEGRAM_BOT=true bring the other store and the other client: docs/stores-and-clients.md.
ARG LITEDB=false
ARG TELEGRAM_BOT=false
RUN dotnet publish src/SalesBot/SalesBot.csproj --configuration Release --output /app -p:LiteDb=$LITEDB -p:TelegramBot=$TELEGRAM_BOT

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# fa-IR dates need ICU and Asia/Tehran needs the zone database: named here, so that a slimmer base image fails loudly and not in Persian.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends '^libicu[0-9]+$' tzdata \
 && rm -rf /var/lib/apt/lists/*
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false \
    Http__Urls=http://0.0.0.0:8080 \
    Storage__ConnectionString="Data Source=/data/salesbot.db" \
    Bot__FilesFolder=/data/files \
    Phone__State=/data/salesbot.phone.jsonl
WORKDIR /app
COPY --from=build /app ./
RUN ["dotnet", "salesbot.dll", "check"]
# Reading nothing trains the classifier once and leaves it in /tmp, so that no start has to.
RUN dotnet salesbot.dll classify < /dev/null
# The image's own unprivileged user; the database is its only writable place.
RUN mkdir /data && chown $APP_UID /data
USER $APP_UID
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=6s --start-period=10s CMD ["dotnet", "salesbot.dll", "health"]
ENTRYPOINT ["dotnet", "salesbot.dll"]

using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.FollowUps;

namespace SalesBot.Core.Tests.FollowUps;

public class WorkingTimeTests
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    // The 27th of November 2026 is a Friday.
    [Theory]
    [InlineData("2026-11-26T08:00", "2026-11-26T08:00")]
    [InlineData("2026-11-26T20:59", "2026-11-26T20:59")]
    [InlineData("2026-11-25T21:00", "2026-11-26T08:00")]
    [InlineData("2026-11-26T05:00", "2026-11-26T08:00")]
    [InlineData("2026-11-26T23:00", "2026-11-28T08:00")]
    [InlineData("2026-11-27T00:00", "2026-11-28T08:00")]
    [InlineData("2026-11-27T12:00", "2026-11-28T08:00")]
    public void A_reminder_waits_for_the_next_working_hour(string at, string next) => WorkingTime.Usual.Next(Local(at), Tehran).ShouldBe(Local(next));

    [Fact]
    public void Without_quiet_hours_a_day_of_work_begins_at_midnight()
    {
        var working = WorkingTime.Usual with { QuietFrom = new TimeOnly(8, 0) };

        working.Next(Local("2026-11-26T03:00"), Tehran).ShouldBe(Local("2026-11-26T03:00"));
        working.Next(Local("2026-11-27T03:00"), Tehran).ShouldBe(Local("2026-11-28T00:00"));
    }

    [Fact]
    public void When_all_days_are_of_rest_only_the_quiet_hours_count()
    {
        var working = WorkingTime.Usual with { RestDays = [.. Enum.GetValues<DayOfWeek>()] };

        working.Next(Local("2026-11-27T12:00"), Tehran).ShouldBe(Local("2026-11-27T12:00"));
        working.Next(Local("2026-11-27T22:00"), Tehran).ShouldBe(Local("2026-11-28T08:00"));
    }

    [Fact]
    public void Quiet_hours_may_be_at_noon() =>
        new WorkingTime(new TimeOnly(13, 0), new TimeOnly(15, 30), []).Next(Local("2026-11-26T14:00"), Tehran).ShouldBe(Local("2026-11-26T15:30"));

    // Clocks go from 02:00 to 03:00 in Berlin on the 29th of March 2026, from 03:00 to 02:00 on the 25th of October.
    [Theory]
    [InlineData("2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-24T23:00:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25T01:30:00Z")]
    public void Where_the_clock_is_turned_work_begins_as_soon_as_it_shows_the_hour(string at, string next) =>
        new WorkingTime(new TimeOnly(0, 0), new TimeOnly(2, 30), []).Next(Utc(at), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).ShouldBe(Utc(next));

    [Fact]
    public void The_next_working_moment_is_the_first_one()
    {
        var cases = from zone in Gen.Elements("Asia/Tehran", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "UTC")
                    from minute in Gen.Choose(0, 60 * 24 * 366)
                    from quiet in Gen.Choose(0, 1439).Two()
                    from rest in Gen.SubListOf(Enum.GetValues<DayOfWeek>())
                    select (zone: TimeZoneInfo.FindSystemTimeZoneById(zone), at: new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute), quiet, rest);

        Prop.ForAll(cases.ToArbitrary(), of =>
        {
            var working = new WorkingTime(TimeOnly.MinValue.AddMinutes(of.quiet.Item1), TimeOnly.MinValue.AddMinutes(of.quiet.Item2), of.rest.ToImmutableArray());

            var next = working.Next(of.at, of.zone);

            next.ShouldBeGreaterThanOrEqualTo(of.at);
            working.IsWorking(next, of.zone).ShouldBeTrue();
            working.Next(next, of.zone).ShouldBe(next);
            for (var between = of.at; between < next; between = between.AddMinutes(1))
            {
                if (working.IsWorking(between, of.zone))
                {
                    throw new InvalidOperationException($"{between} is working time before {next} in {of.zone.Id}");
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static DateTimeOffset Local(string time) => new(DateTime.Parse(time, CultureInfo.InvariantCulture), TimeSpan.FromHours(3.5));

    private static DateTimeOffset Utc(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}

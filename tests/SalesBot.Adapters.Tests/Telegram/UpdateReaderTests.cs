using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Telegram;
using SalesBot.Telegram.Receiving;

namespace SalesBot.Adapters.Tests.Telegram;

public sealed class UpdateReaderTests
{
    private const string From = """ "from":{"id":7,"is_bot":false,"first_name":"سارا","last_name":"کریمی","username":"sara"} """;
    private const string Private = """ "chat":{"id":7,"type":"private","first_name":"سارا"} """;

    private static async Task<Incoming?> ReadAsync(string update)
    {
        await using var bench = new Bench();
        return bench.Reader.Read(JsonDocument.Parse(update).RootElement)!.Incoming;
    }

    private static string Message(string what, string from = From, string chat = Private) =>
        $$$"""{"update_id":5,"message":{"message_id":3,"date":1700000000,{{{from}}},{{{chat}}},{{{what}}}}}""";

    private static string Press(string what, string from = From) => $$$"""{"update_id":5,"callback_query":{"id":"99",{{{from}}},"chat_instance":"1",{{{what}}}}}""";

    private static async Task<Media> MediaOfAsync(string what) => (await ReadAsync(Message(what)))!.What.ShouldBeOfType<MediaSent>().Media;

    [Fact]
    public async Task A_text_is_a_text_with_who_and_where()
    {
        (await ReadAsync(Message(""" "text":"سلام", "entities":[{"type":"bold","offset":0,"length":2}], "new_in_2030":{"x":1} """)))
            .ShouldBe(new Incoming(new UpdateId(5), new ChatId(7), new SellerId(7), "سارا کریمی", new TextSent("سلام")));
    }

    [Theory]
    [InlineData(""" "photo":[{"file_id":"a"}], "caption":"متن" """, MediaKind.Photo, "a", "متن")]
    [InlineData(""" "photo":[], "media_group_id":"1" """, MediaKind.Photo, null, "")]
    [InlineData(""" "live_photo":{"photo":[{"file_id":"a"}]} """, MediaKind.Photo, "a", "")]
    [InlineData(""" "voice":{"file_id":"a"} """, MediaKind.Voice, "a", "")]
    [InlineData(""" "audio":{} """, MediaKind.Audio, null, "")]
    [InlineData(""" "video":{"file_id":"a"} """, MediaKind.Video, "a", "")]
    [InlineData(""" "video_note":{"file_id":"a"} """, MediaKind.VideoNote, "a", "")]
    [InlineData(""" "animation":{"file_id":"a"}, "document":{"file_id":"b"} """, MediaKind.Animation, "a", "")]
    [InlineData(""" "document":{"file_id":"a"} """, MediaKind.Document, "a", "")]
    [InlineData(""" "sticker":{"file_id":"a"} """, MediaKind.Sticker, "a", "")]
    [InlineData(""" "location":{} """, MediaKind.Place, null, "")]
    [InlineData(""" "venue":{}, "location":{} """, MediaKind.Place, null, "")]
    [InlineData(""" "contact":{"first_name":"رضا"} """, MediaKind.Other, null, "")]
    [InlineData(""" "poll":{} """, MediaKind.Other, null, "")]
    [InlineData(""" "dice":{"emoji":"x","value":1} """, MediaKind.Other, null, "")]
    [InlineData(""" "hologram":{}, "caption":"متن" """, MediaKind.Other, null, "متن")]
    public async Task Media_come_with_their_kind_and_caption(string what, MediaKind kind, string? file, string caption)
    {
        (await ReadAsync(Message(what)))!.What.ShouldBe(new MediaSent(new Media(kind, file), caption));
    }

    [Fact]
    public async Task Of_a_photo_the_largest_size_counts()
    {
        (await MediaOfAsync(""" "photo":[{"file_id":"s","width":90,"height":67},{"file_id":"l","width":1280,"height":960,"file_size":70000},{"file_id":"m","width":320,"height":240},{"width":9000,"height":9000}] """))
            .ShouldBe(new Media(MediaKind.Photo, "l", Size: 70000));
        (await MediaOfAsync(""" "photo":[{"file_id":"s"},{"file_id":"l"}] """)).FileId.ShouldBe("l");
    }

    [Fact]
    public async Task A_file_comes_with_name_size_and_length()
    {
        (await MediaOfAsync(""" "document":{"file_id":"a","file_name":"لیست قیمت\u202E.pdf","file_size":5000000000,"mime_type":"application/pdf"} """))
            .ShouldBe(new Media(MediaKind.Document, "a", "لیست قیمت.pdf", 5_000_000_000));
        (await MediaOfAsync(""" "voice":{"file_id":"a","duration":73,"file_size":12} """)).ShouldBe(new Media(MediaKind.Voice, "a", null, 12, TimeSpan.FromSeconds(73)));
        (await MediaOfAsync(""" "video_note":{"file_id":"a","duration":0} """)).Length.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_place_comes_with_its_degrees_and_a_venue_with_those_of_its_own()
    {
        (await MediaOfAsync(""" "location":{"latitude":35.7117,"longitude":51.407} """)).ShouldBe(new Media(MediaKind.Place, Place: new Place(35.7117, 51.407)));
        (await MediaOfAsync(""" "venue":{"title":"x","location":{"latitude":-35,"longitude":180}}, "location":{"latitude":1,"longitude":1} """)).Place.ShouldBe(new Place(-35, 180));
        (await MediaOfAsync(""" "location":{"latitude":91,"longitude":51} """)).Place.ShouldBeNull();
    }

    [Theory]
    [InlineData(""" "document":{"file_id":5,"file_name":[],"file_size":"12","thumbnail":1} """, MediaKind.Document)]
    [InlineData(""" "voice":{"file_id":"","duration":-1,"file_size":1.5} """, MediaKind.Voice)]
    [InlineData(""" "voice":{"duration":1e300} """, MediaKind.Voice)]
    [InlineData(""" "voice":{"duration":9223372036854775807} """, MediaKind.Voice)]
    [InlineData(""" "video":"x" """, MediaKind.Video)]
    [InlineData(""" "photo":{"file_id":"a"} """, MediaKind.Photo)]
    [InlineData(""" "photo":[5,"x",null,[]] """, MediaKind.Photo)]
    [InlineData(""" "document":{"\ud83d":1,"file_name":"\ud83d"} """, MediaKind.Document)]
    [InlineData(""" "location":{"latitude":"35.7","longitude":51} """, MediaKind.Place)]
    [InlineData(""" "venue":7 """, MediaKind.Place)]
    public async Task What_is_odd_about_media_is_missing_and_the_rest_is_kept(string what, MediaKind kind)
    {
        (await MediaOfAsync(what)).ShouldBe(new Media(kind));
    }

    [Fact]
    public async Task A_contact_comes_with_number_and_name()
    {
        (await ReadAsync(Message(""" "contact":{"phone_number":"+98 912 000 0101","first_name":"رضا","last_name":"کریمی","user_id":9} """)))!.What
            .ShouldBe(new ContactSent("+98 912 000 0101", "رضا کریمی"));
        (await ReadAsync(Message(""" "contact":{"phone_number":"1","first_name":5} """)))!.What.ShouldBe(new ContactSent("1", ""));
    }

    [Theory]
    [InlineData(""" "forward_origin":{"type":"user","sender_user":{"id":9,"first_name":"رضا","last_name":"کریمی"},"date":1} """, "رضا کریمی")]
    [InlineData(""" "forward_origin":{"type":"user","sender_user":{"id":9,"first_name":"","username":"reza"}} """, "reza")]
    [InlineData(""" "forward_origin":{"type":"hidden_user","sender_user_name":"آقای \u202Eمشتری"} """, "آقای مشتری")]
    [InlineData(""" "forward_origin":{"type":"chat","sender_chat":{"id":-5,"type":"group","title":"همکاران"}} """, "همکاران")]
    [InlineData(""" "forward_origin":{"type":"channel","chat":{"id":-5,"type":"channel","title":"اخبار بازار"},"message_id":4} """, "اخبار بازار")]
    [InlineData(""" "forward_from":{"id":9,"first_name":"رضا"}, "forward_date":1 """, "رضا")]
    [InlineData(""" "forward_sender_name":"آقای مشتری" """, "آقای مشتری")]
    [InlineData(""" "forward_from_chat":{"id":-5,"type":"channel","title":"اخبار بازار"} """, "اخبار بازار")]
    [InlineData(""" "forward_origin":{"type":"user","sender_user":{"id":9,"first_name":""}} """, "?")]
    [InlineData(""" "forward_origin":{"type":"hologram"}, "forward_sender_name":"آقای مشتری" """, "آقای مشتری")]
    [InlineData(""" "forward_origin":5 """, "?")]
    [InlineData(""" "forward_date":1 """, "?")]
    [InlineData(""" "forward_from":"x\ud83d" """, "?")]
    [InlineData(""" "forward_origin":{"type":"user","sender_user":{"id":7,"first_name":"سارا"}} """, null)]
    [InlineData(""" "forward_from":{"id":7,"first_name":"سارا"} """, null)]
    [InlineData(""" "forward_origin":null """, null)]
    public async Task A_forwarded_message_is_of_whom_the_platform_names(string forwarded, string? from)
    {
        (await ReadAsync(Message($""" "text":"گران است",{forwarded} """)))!.What.ShouldBe(new TextSent("گران است", from));
        (await ReadAsync(Message($$""" "voice":{"file_id":"a"},{{forwarded}} """)))!.What.ShouldBe(new MediaSent(new Media(MediaKind.Voice, "a"), "", from));
    }

    [Fact]
    public async Task A_press_comes_with_its_message()
    {
        (await ReadAsync(Press($$""" "message":{"message_id":3,"date":1700000000,{{Private}} }, "data":"12.yes" """)))!
            .ShouldBe(new Incoming(new UpdateId(5), new ChatId(7), new SellerId(7), "سارا کریمی", new ButtonPressed("99", new MessageId(3), "12.yes")));
    }

    [Theory]
    [InlineData(""" "message":{"message_id":3,"date":0,"chat":{"id":7,"type":"private"}}, "data":"12.yes" """)]
    [InlineData(""" "message":{"message_id":3,"chat":{"id":7}}, "data":"12.yes" """)]
    [InlineData(""" "message":null, "data":"12.yes" """)]
    [InlineData(""" "data":"12.yes" """)]
    public async Task A_press_without_a_message_to_see_still_counts(string what)
    {
        (await ReadAsync(Press(what)))!.ShouldBe(new Incoming(new UpdateId(5), new ChatId(7), new SellerId(7), "سارا کریمی", new ButtonPressed("99", null, "12.yes")));
    }

    [Fact]
    public async Task A_press_without_data_is_still_answered()
    {
        (await ReadAsync(Press(""" "game_short_name":"x" """)))!.What.ShouldBe(new ButtonPressed("99", null, ""));
    }

    [Theory]
    [InlineData("""{"update_id":5,"message":{"message_id":3,"date":1,"from":{"id":7,"is_bot":false,"first_name":"a"},"chat":{"id":-100,"type":"supergroup"},"text":"x"}}""")]
    [InlineData("""{"update_id":5,"message":{"message_id":3,"date":1,"from":{"id":7,"is_bot":false,"first_name":"a"},"chat":{"id":-5,"type":"group"},"text":"x"}}""")]
    [InlineData("""{"update_id":5,"message":{"message_id":3,"date":1,"from":{"id":7,"is_bot":true,"first_name":"a"},"chat":{"id":7,"type":"private"},"text":"x"}}""")]
    [InlineData("""{"update_id":5,"message":{"message_id":3,"date":1,"chat":{"id":7,"type":"private"},"text":"x"}}""")]
    [InlineData("""{"update_id":5,"message":{"message_id":3,"date":1,"from":{"id":7},"chat":{"id":7,"type":"private"},"pinned_message":{}}}""")]
    [InlineData("""{"update_id":5,"message":{"message_id":3,"date":1,"from":{"id":7},"chat":{"id":7,"type":"private"}}}""")]
    [InlineData("""{"update_id":5,"edited_message":{"message_id":3,"date":1,"from":{"id":7},"chat":{"id":7,"type":"private"},"text":"x"}}""")]
    [InlineData("""{"update_id":5,"channel_post":{"message_id":3,"date":1,"chat":{"id":-7,"type":"channel"},"text":"x"}}""")]
    [InlineData("""{"update_id":5,"business_message":{"message_id":3}}""")]
    [InlineData("""{"update_id":5,"callback_query":{"id":"1","from":{"id":7},"inline_message_id":"AAA","data":"x"}}""")]
    [InlineData("""{"update_id":5,"callback_query":{"id":"1","from":{"id":7},"message":{"message_id":3,"date":1,"chat":{"id":-100,"type":"supergroup"}},"data":"x"}}""")]
    [InlineData("""{"update_id":5,"callback_query":{"from":{"id":7},"data":"x"}}""")]
    [InlineData("""{"update_id":5,"message":null}""")]
    [InlineData("""{"update_id":5}""")]
    public async Task What_is_none_of_our_business_is_nothing(string update)
    {
        (await ReadAsync(update)).ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"id":7,"is_bot":false,"first_name":"Ali\u202E\n<b>&\u0000","last_name":null}""", "Ali <b>&")]
    [InlineData("""{"id":7,"is_bot":false,"first_name":"\u3164\u200F","username":"hidden"}""", "hidden")]
    [InlineData("""{"id":7,"is_bot":false,"first_name":"\ud83d\ude42"}""", "🙂")]
    [InlineData("""{"id":7,"is_bot":false,"last_name":"می\u200cرزا"}""", "می\u200Cرزا")]
    [InlineData("""{"id":7}""", "")]
    public async Task Odd_names_become_one_clean_line(string from, string name)
    {
        (await ReadAsync(Message(""" "text":"x" """, $"\"from\":{from}")))!.FromName.ShouldBe(name);
    }

    [Fact]
    public async Task A_long_name_is_cut_between_characters()
    {
        var name = (await ReadAsync(Message(""" "text":"x" """, $$""" "from":{"id":7,"first_name":"{{new string('a', 63)}}🙂🙂"} """)))!.FromName;
        name.ShouldBe(new string('a', 63));
    }

    [Theory]
    [InlineData(""" "query":"شکاک", "offset":"6", "chat_type":"group" """, "شکاک", "6")]
    [InlineData(""" "query":"", "offset":"" """, "", "")]
    [InlineData(""" "location":{} """, "", "")]
    public async Task An_inline_query_is_read_with_who_asks_and_belongs_to_no_chat(string what, string text, string offset)
    {
        await using var bench = new Bench();
        var read = bench.Reader.Read(JsonDocument.Parse($$$"""{"update_id":5,"inline_query":{"id":"42",{{{From}}},{{{what}}}}}""").RootElement)!;

        read.Incoming.ShouldBeNull();
        read.Asked.ShouldBe(new InlineAsked("42", new SellerId(7), "سارا کریمی", text, offset));
    }

    [Theory]
    [InlineData("""{"update_id":5,"inline_query":{"from":{"id":7},"query":"x","offset":""}}""")]
    [InlineData("""{"update_id":5,"inline_query":{"id":"42","query":"x","offset":""}}""")]
    [InlineData("""{"update_id":5,"inline_query":{"id":"42","from":{"id":7,"is_bot":true},"query":"x","offset":""}}""")]
    [InlineData("""{"update_id":5,"inline_query":{"id":42,"from":{"id":7},"query":"x","offset":""}}""")]
    [InlineData("""{"update_id":5,"chosen_inline_result":{"result_id":"skeptic","from":{"id":7},"query":"x"}}""")]
    public async Task An_inline_query_that_cannot_be_answered_is_nothing(string update)
    {
        await using var bench = new Bench();
        bench.Reader.Read(JsonDocument.Parse(update).RootElement).ShouldBe(new ReadUpdate(new UpdateId(5), null));
    }

    [Fact]
    public async Task A_card_that_was_chosen_in_the_bots_own_chat_is_not_taken_for_words_of_the_person()
    {
        (await ReadAsync(Message(""" "text":"شکاک", "via_bot":{"id":1000001,"is_bot":true,"first_name":"SalesBot"} """))).ShouldBeNull();
        (await ReadAsync(Message(""" "text":"شکاک", "via_bot":{"id":55,"is_bot":true,"first_name":"GIF"} """)))!.What.ShouldBe(new TextSent("شکاک"));
    }

    /// <summary>Every field of every sample, replaced by every kind of JSON.</summary>
    [Fact]
    public async Task No_JSON_makes_it_throw()
    {
        await using var bench = new Bench();
        string[] samples =
        [
            Message(""" "text":"x","entities":[{"type":"bold","offset":0,"length":2}] """),
            Message(""" "photo":[{"file_id":"a","width":5,"height":5}],"caption":"c" """),
            Message(""" "document":{"file_id":"a","file_name":"n","file_size":5} """),
            Message(""" "voice":{"file_id":"a","duration":5},"forward_from":{"id":9,"first_name":"a"},"forward_sender_name":"b","forward_from_chat":{"title":"c"},"forward_date":1 """),
            Message(""" "text":"x","forward_origin":{"type":"user","sender_user":{"id":9,"first_name":"a","last_name":"b","username":"c"}} """),
            Message(""" "text":"x","forward_origin":{"type":"chat","sender_user_name":"a","sender_chat":{"title":"b"},"chat":{"title":"c"}} """),
            Message(""" "contact":{"phone_number":"1","first_name":"a","last_name":"b"} """),
            Message(""" "venue":{"location":{"latitude":1,"longitude":2}},"location":{"latitude":1,"longitude":2} """),
            Message(""" "text":"x","via_bot":{"id":1000001,"is_bot":true,"first_name":"b"} """),
            Press($$""" "message":{"message_id":3,"date":1,{{Private}} },"data":"1.x" """),
            $$$"""{"update_id":5,"inline_query":{"id":"42",{{{From}}},"query":"x","offset":"6"}}""",
        ];
        string[] values = ["null", "5", "-1", "1.5", "1e400", "99999999999999999999", "true", "\"\"", "\"x\"", "\"\\ud83d\"", "[]", "[[]]", "{}", "{\"id\":[]}"];
        var tried = 0;
        foreach (var sample in samples)
        {
            var paths = Paths(JsonNode.Parse(sample)!).ToList();
            foreach (var (path, value) in paths.SelectMany(path => values.Select(value => (path, value))))
            {
                var root = JsonNode.Parse(sample)!;
                Replace(root, path, "here");
                bench.Reader.Read(JsonDocument.Parse(root.ToJsonString().Replace("\"here\"", value)).RootElement);
                tried++;
            }
        }

        foreach (var value in values.Append("""{"update_id":5,"\ud83d":1}""").Append("""{"\ud83d":1,"update_id":5,"message":{"\ud83d":1}}"""))
        {
            bench.Reader.Read(JsonDocument.Parse(value).RootElement);
        }

        tried.ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task What_was_written_is_in_no_log()
    {
        await using var bench = new Bench();
        bench.Reader.Read(JsonDocument.Parse("""{"update_id":5,"message":{"message_id":"راز من","date":1,"text":"راز من"}}""").RootElement);
        bench.Logs.Everything.ShouldContain("Update 5 could not be read at $.message.message_id");
        bench.Logs.Everything.ShouldNotContain("راز");
    }

    [Fact]
    public async Task Ignored_updates_are_counted_by_kind()
    {
        var kinds = new System.Collections.Concurrent.ConcurrentBag<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == Telemetry.MeterName)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) =>
        {
            if (instrument.Name == "salesbot.updates.ignored")
            {
                kinds.Add((string)tags[0].Value!);
            }
        });
        listener.Start();

        (await ReadAsync("""{"update_id":5,"kind_of_this_test":{}}""")).ShouldBeNull();

        kinds.ShouldContain("kind_of_this_test");
    }

    private static IEnumerable<object[]> Paths(JsonNode node, params object[] at) => node switch
    {
        JsonObject o => o.SelectMany(p => p.Value is null ? [[.. at, p.Key]] : Paths(p.Value, [.. at, p.Key]).Prepend([.. at, p.Key])),
        JsonArray a => a.SelectMany((v, i) => Paths(v!, [.. at, i]).Prepend([.. at, i])),
        _ => [],
    };

    private static void Replace(JsonNode root, object[] path, JsonNode? value)
    {
        var node = path[..^1].Aggregate(root, (n, step) => step is string name ? n[name]! : n[(int)step]!);
        if (path[^1] is string key)
        {
            node[key] = value;
        }
        else
        {
            node[(int)path[^1]] = value;
        }
    }
}

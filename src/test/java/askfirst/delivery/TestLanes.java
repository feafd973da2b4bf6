package askfirst.delivery;

import askfirst.mail.EmailAddress;
import askfirst.mail.LastWord;
import askfirst.mail.MailLane;
import askfirst.mail.Outgoing;
import askfirst.mail.SendResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Lanes to a mail server of a few words, and the log they write.
final class TestLanes {
    static final UUID CLAIM = new UUID(0, 7);
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
    static final Duration LONG = Duration.ofSeconds(10);

    private final SendLog log;

    TestLanes(Path data) {
        log = SendLog.in(data);
        log.claimed(CLAIM);
    }

    static Lease logged() {
        return new Lease(CLAIM, NOON.instant(), Optional.empty());
    }

    static Lease marked(Marks.Keeper row) {
        return new Lease(CLAIM, NOON.instant(), Optional.of(new Marks(row)));
    }

    Lanes lanes(int connections, Function<Outgoing, SendResult> server) {
        return lanes(connections, server, TestLanes::copy);
    }

    Lanes lanes(int connections, Function<Outgoing, SendResult> server, Function<IssueClaim, Outgoing> copies) {
        return lanes(
                connections,
                (mail, lastWord) -> {
                    lastWord.following();
                    return server.apply(mail);
                },
                copies);
    }

    Lanes lanes(
            int connections, BiFunction<Outgoing, LastWord, SendResult> server, Function<IssueClaim, Outgoing> copies) {
        MailLane lane = lane(
                (mail, lastWord) -> lastWord.isAllowed() ? server.apply(mail, lastWord) : new SendResult.TryLater(0));
        return new Lanes(IntStream.range(0, connections).mapToObj(_ -> lane).toList(), copies, log, NOON);
    }

    /// One that asks for the last word by itself.
    Lanes lanes(BiFunction<Outgoing, LastWord, SendResult> says) {
        return new Lanes(List.of(lane(says)), TestLanes::copy, log, NOON);
    }

    private static MailLane lane(BiFunction<Outgoing, LastWord, SendResult> says) {
        return new MailLane() {
            @Override
            public SendResult send(Outgoing mail, LastWord lastWord) {
                return says.apply(mail, lastWord);
            }

            @Override
            public void close() {}
        };
    }

    static Outgoing copy(IssueClaim claim) {
        EmailAddress anna = new EmailAddress("anna@example.org");
        return new Outgoing(claim.mailId(), NOON.instant(), anna, claim.reader().to(), List.of());
    }

    static List<Done> settled(Lanes lanes, int count) {
        List<Done> done = new ArrayList<>();
        while (done.size() < count && !Thread.currentThread().isInterrupted()) done.addAll(lanes.done(LONG));
        return done;
    }

    /// What another process would be told of each.
    List<String> known(int count) {
        SendMemory memory = log.memory();
        return claims(count).stream().map(it -> word(memory.of(it))).toList();
    }

    private static String word(Optional<Done> known) {
        return switch (known.orElseThrow()) {
            case Done.NotBegun _ -> "not begun";
            case Done.Tried tried -> SendMemory.word(tried.result()).split(" ", 2)[0];
        };
    }

    static List<IssueClaim> claims(int count) {
        return IntStream.range(0, count).mapToObj(TestLanes::claim).toList();
    }

    private static IssueClaim claim(int id) {
        Reader reader = new Reader(new UUID(1, id), new EmailAddress("reader@example.com"), "");
        return new IssueClaim(
                new UUID(2, id),
                CLAIM,
                1 + id,
                reader,
                "message",
                "id@example.org",
                1,
                NOON.instant().plusSeconds(60));
    }
}

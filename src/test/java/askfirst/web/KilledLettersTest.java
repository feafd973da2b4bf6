package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.database.PostgresAccount;
import askfirst.database.TestTables;
import askfirst.invitation.ChooseResult;
import askfirst.invitation.Handover;
import askfirst.invitation.Letter;
import askfirst.invitation.NewRound;
import askfirst.invitation.Outbox;
import askfirst.invitation.Rounds;
import askfirst.invitation.Route;
import askfirst.invitation.State;
import askfirst.mail.SmtpJournal;
import askfirst.mail.SmtpJournal.Step;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` in the middle of a round that leaves by mail, letter by letter: nobody gets two, nobody is lost, and of
/// whom nobody can know, the author decides.
@OnBothDatabases
class KilledLettersTest {
    /// The next, so that on our own clock the time of the next letter has not come.
    private static final ZonedDateTime MONDAY_MORNING = ZonedDateTime.now(ZoneId.of("Europe/Berlin"))
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            .with(LocalTime.of(9, 1));

    private static final Clock SUNDAY =
            Clock.fixed(MONDAY_MORNING.minusHours(20).toInstant(), ZoneOffset.UTC);
    /// A pause between two letters is half a second to a second and a half, a working day six minutes, and each process
    /// lives on a day of its own.
    private static final int TIMES = 80;

    private static final int PEOPLE = 9;

    private final Optional<PostgresAccount> postgres;
    private int days;

    @TempDir
    Path folder;

    KilledLettersTest(Engine engine) {
        this.postgres = engine.postgres();
    }

    @Test
    void nobody_gets_two_and_nobody_is_lost_and_the_author_decides_about_the_unknown() throws Exception {
        try (SmtpJournal journal = SmtpJournal.open()) {
            writeLetters(journal.port());
            String taken = killedAt(Step.ANSWER, 2, journal);
            String notTaken = killedAt(Step.TEXT, 4, journal);
            killedBetween(6, journal);
            try (var process = nextMorning(journal.port())) {
                await(() -> settled() == PEOPLE);
                assertThat(process.process().isAlive()).isTrue();
            }
            List<String> accepted =
                    journal.entries().stream().map(SmtpJournal.Entry::recipient).toList();
            Map<String, String> states = states();
            assertThat(accepted).doesNotHaveDuplicates().contains(taken).doesNotContain(notTaken);
            assertThat(states).containsEntry(taken, "UNKNOWN").containsEntry(notTaken, "UNKNOWN");
            List<String> unknown = withState(states, "UNKNOWN");
            List<String> sent = withState(states, "SENT");
            // three kills, so three at most of which nobody knows
            assertThat(unknown).hasSizeBetween(2, 3);
            assertThat(sent.size() + unknown.size()).isEqualTo(PEOPLE);
            assertThat(accepted).containsAll(sent);
            assertThat(accepted).allMatch(it -> sent.contains(it) || unknown.contains(it));
            theAuthorDecides(taken, notTaken, journal.port());
        }
    }

    /// Everybody's letter is approved, on a Sunday, so that none leaves.
    private void writeLetters(int port) throws Exception {
        try (TestServer server = LettersProcess.serving(folder, port, SUNDAY, postgres)) {
            Outbox outbox = server.server.rooms().getBean(Outbox.class);
            List<UUID> chosen = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                UUID person = new Author(server).knows("p" + i, "Ines" + i, "p" + i + "@example.com", "we met");
                chosen.add(((ChooseResult.Chosen) outbox.choose(person)).invitation());
            }
            var round = new NewRound("First", "A letter", "Hello {{first}}, {{personal_link}} May I?");
            server.server.rooms().getBean(Rounds.class).begin(round, chosen);
            for (UUID id : chosen) {
                Letter letter = outbox.open(id).orElseThrow();
                outbox.approve(id, letter.version(), Route.MAIL);
            }
        }
        assertThat(withState(states(), "APPROVED")).hasSize(PEOPLE);
    }

    /// Dies while the next letter after so many is at that step; whose it was.
    private String killedAt(Step step, int after, SmtpJournal journal) throws Exception {
        try (var process = nextMorning(journal.port())) {
            await(() -> journal.entries().size() >= after);
            var fell = journal.fallSilentAt(step);
            await(fell::isDone);
            process.kill();
            return fell.get();
        }
    }

    private void killedBetween(int after, SmtpJournal journal) throws Exception {
        try (var process = nextMorning(journal.port())) {
            await(() -> journal.entries().size() >= after);
            process.kill();
        }
    }

    /// On her pages: which of them are in doubt, and what she says of each.
    private void theAuthorDecides(String arrived, String lost, int port) throws Exception {
        try (TestServer server = LettersProcess.serving(folder, port, Clock.systemUTC(), postgres)) {
            Outbox outbox = server.server.rooms().getBean(Outbox.class);
            Handover handover = server.server.rooms().getBean(Handover.class);
            UUID one = inDoubt(outbox, arrived);
            UUID other = inDoubt(outbox, lost);
            assertThat(new Author(server).sees("/outbox"))
                    .contains("Did it arrive?", "/outbox/" + one + "/arrived", "/outbox/" + other + "/not-arrived");
            assertThat(handover.arrived(one)).isTrue();
            assertThat(handover.arrived(one)).isFalse();
            assertThat(handover.notArrived(other)).isTrue();
            assertThat(outbox.look(one).orElseThrow().state()).isEqualTo(State.SENT);
            assertThat(outbox.look(other).orElseThrow().state()).isEqualTo(State.APPROVED);
        }
    }

    private static UUID inDoubt(Outbox outbox, String address) {
        return outbox.list().stream()
                .filter(letter -> letter.state() == State.UNKNOWN)
                .filter(letter -> letter.person()
                        .flatMap(askfirst.connection.Connection::address)
                        .filter(it -> it.wire().equals(address))
                        .isPresent())
                .map(Letter::id)
                .findFirst()
                .orElseThrow();
    }

    private LettersProcess nextMorning(int port) throws Exception {
        Instant morning = MONDAY_MORNING.plusDays(days++).toInstant();
        return LettersProcess.start(folder, port, morning, TIMES, postgres);
    }

    /// Longer than other tests do, because a process starts in it.
    private static void await(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 2_000 && !condition.call(); i++) Thread.sleep(100);
        assertThat(condition.call()).isTrue();
    }

    private static List<String> withState(Map<String, String> states, String state) {
        return states.entrySet().stream()
                .filter(it -> it.getValue().equals(state))
                .map(Map.Entry::getKey)
                .toList();
    }

    private long settled() throws Exception {
        return states().values().stream().filter(it -> !it.equals("APPROVED")).count();
    }

    /// Where the letter to each address stands; looks in beside whoever serves.
    private Map<String, String> states() {
        return TestTables.beside(
                        folder.resolve("data"),
                        postgres,
                        "select c.address, i.state from invitation i join connection c on c.id = i.connection_id")
                .stream()
                .collect(Collectors.toMap(List::getFirst, List::getLast));
    }
}

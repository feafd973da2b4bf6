package askfirst.connection;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.suppression.Mark;
import askfirst.suppression.Persons;
import askfirst.suppression.Profile;
import askfirst.suppression.Reason;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The synthetic exports, each of which models one that exists.
@OnBothDatabases
class SamplesTest extends WithAddressBook {
    SamplesTest(Engine engine) {
        super(engine);
    }

    @Test
    void each_sample_is_found_to_hold_what_a_careful_reader_finds() throws Exception {
        for (var expected : expected().entrySet()) {
            rooms.change("delete from connection");
            ImportReport report = bringSample(expected.getKey());
            Map<String, Object> found = Map.of(
                    "data_rows", report.found().rows(),
                    "people", report.people(),
                    "rows_without_name", report.found().rowsWithoutName(),
                    "duplicate_rows", report.found().duplicates(),
                    "people_with_plain_valid_email", report.found().plainAddresses(),
                    "people_with_unusable_email_cell", report.found().unusable().size());
            assertThat(expected.getValue()).as(expected.getKey()).containsAllEntriesOf(found);
            assertThat(book.all()).as(expected.getKey()).hasSize(report.people());
            assertThat(report.done().added()).isEqualTo(report.people());
        }
    }

    @Test
    void a_second_time_nobody_is_new_and_nothing_changed() throws Exception {
        for (String sample : expected().keySet()) {
            rooms.change("delete from connection");
            bringSample(sample);
            var before = book.all();
            ImportReport.Done again = bringSample(sample).done();
            assertThat(again).as(sample).isEqualTo(new ImportReport.Done(0, 0, before.size(), 0, 0, 0, 0));
            assertThat(book.all()).isEqualTo(before);
        }
    }

    @Test
    void the_same_people_in_another_format_stay_the_same_people() {
        List<String> formats = List.of(CURRENT, UNTIL_2021, UNTIL_2023, BY_EXCEL);
        for (String first : formats)
            for (String second : formats) {
                rooms.change("delete from connection");
                bringSample(first);
                var before = book.all();
                bringSample(second);
                for (Connection was : before) {
                    assertThat(the(was.id().toString()).marks()).containsAll(was.marks());
                }
                List<Connection> chidis = book.all().stream()
                        .filter(it -> it.first().equals("Chidi"))
                        .toList();
                assertThat(chidis).hasSize(first.equals(CURRENT) || second.equals(CURRENT) ? 2 : 0);
                for (String once : List.of("Jürgen Weißhaupt", "ROBERT MACSAMPLE", "Oke N."))
                    assertThat(book.match(once)).as(first + " then " + second).isInstanceOf(MatchResult.One.class);
            }
    }

    @Test
    void one_of_the_marks_is_the_same_in_each_format() {
        for (String sample : List.of(CURRENT, UNTIL_2021, UNTIL_2023, BY_EXCEL)) {
            rooms.change("delete from connection");
            bringSample(sample);
            assertThat(the("ROBERT MACSAMPLE").marks())
                    .contains(
                            new Mark("address:r.macsample@harbour-works.example"),
                            new Mark("name:robert macsample|2010-01-01"));
            assertThat(the("Jürgen Weißhaupt").marks()).contains(new Mark("name:jürgen weißhaupt|2019-01-03"));
        }
        assertThat(the("Jürgen Weißhaupt").marks()).contains(new Mark("profile:jürgen-weißhaupt-x0a3ex"));
    }

    @Test
    void the_zip_brings_people_dates_and_who_asked_whom() {
        ImportReport report = bringSample(ZIP);
        assertThat(report.people()).isEqualTo(18);
        assertThat(report.files())
                .containsExactly(
                        "Connections.csv: connections",
                        "messages.csv: messages",
                        "Invitations.csv: invitations",
                        "guide_messages.csv: messages");
        assertThat(report.withAddress()).isEqualTo(3);
        Connection ines = the("Ines Okafor-Lindqvist");
        assertThat(ines.lastTalked()).contains(LocalDate.of(2026, 11, 19));
        assertThat(ines.askedBy()).isEqualTo(AskedBy.ME);
        assertThat(the("Priya").askedBy()).isEqualTo(AskedBy.THEM);
        assertThat(the("Tomás").lastTalked()).contains(LocalDate.of(2025, 1, 5));
        assertThat(the("Lee").lastTalked()).as("a group is no talk").isEmpty();
        assertThat(report.talkedLately()).isEqualTo(1);
        assertThat(report.done().messages()).isEqualTo(3);
        assertThat(report.done().invitations()).isEqualTo(2);
    }

    @Test
    void what_the_messages_say_is_in_no_table_and_no_log() {
        var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level usual = log.getLevel();
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        var screens = new ArrayList<Appender<ILoggingEvent>>();
        log.iteratorForAppenders().forEachRemaining(screens::add);
        screens.forEach(log::detachAppender);
        log.addAppender(lines);
        log.setLevel(Level.TRACE);
        try {
            bringSample(ZIP);
            bringSample(MESSAGES);
            bringSample(INVITATIONS);
        } finally {
            log.setLevel(usual);
            log.detachAppender(lines);
            screens.forEach(log::addAppender);
        }
        assertThat(lines.list).isNotEmpty();
        String everything = rooms.tables() + List.copyOf(lines.list).toString();
        assertThat(everything).contains("Okafor");
        for (String said : List.of(
                "Lovely", "the walk", "Happy new year", "that paper", "venue", "pipeline", "crypto", "stay in touch"))
            assertThat(everything).doesNotContain(said);
    }

    @Test
    void an_address_book_adds_what_is_certain_and_asks_about_the_rest() {
        bringSample(CURRENT);
        ImportReport report = bringSample(GOOGLE);
        assertThat(report.done().addresses()).isEqualTo(2);
        assertThat(report.questions()).isEqualTo(1);
        assertThat(the("Ines").address().orElseThrow().wire()).isEqualTo("ines@northwind-almanacs.example");
        assertThat(the("Lee").address().orElseThrow().wire()).isEqualTo("lee@placeholder.example");
        AddressQuestion question = book.questions().getFirst();
        assertThat(question.candidates()).hasSize(2);
        assertThat(bringSample(GOOGLE).questions()).isEqualTo(1);
        assertThat(book.answer(
                        question.id(),
                        Optional.of(question.candidates().getLast().id())))
                .isTrue();
        assertThat(book.find(question.candidates().getLast().id())
                        .orElseThrow()
                        .address()
                        .orElseThrow()
                        .wire())
                .isEqualTo("chidi@ambiguous.example");
        assertThat(book.questions()).isEmpty();
        assertThat(bringSample(GOOGLE).questions()).isZero();
        assertThat(book.all()).hasSize(18);
    }

    @Test
    void an_address_that_is_nobodys_is_not_asked_about_again() {
        bringSample(CURRENT);
        bringSample(GOOGLE);
        book.answer(book.questions().getFirst().id(), Optional.empty());
        assertThat(bringSample(GOOGLE).questions()).isZero();
    }

    @Test
    void hostile_values_are_text_and_nothing_else() {
        ImportReport report = bringSample(HOSTILE);
        assertThat(report.found().cleaned()).isEqualTo(3);
        assertThat(report.found().cut()).isEqualTo(3);
        assertThat(report.found().droppedUrls()).isEqualTo(1);
        assertThat(report.found().unreadDates()).isEqualTo(1);
        assertThat(names()).contains("Mallory Bcc: everyone@evil.example Header-Injection", "evilname ZeroWidth");
        assertThat(the("Evil Url").profile()).isEmpty();
        for (Connection it : book.all())
            assertThat(it.name() + it.company() + it.position()).doesNotContainPattern("[\\p{C}]");
    }

    @Test
    void whoever_is_never_to_be_written_to_is_counted_and_marked() {
        rooms.suppress("never@again.example");
        rooms.bean(Persons.class)
                .add(Set.of(Mark.of(Profile.of("linkedin.com/in/two-x0c5ex").orElseThrow())), Reason.NEVER);
        assertThat(bringSample(HOSTILE).askedNotToBeContacted()).isEqualTo(2);
        assertThat(the("Suppressed Person").isSuppressed()).isTrue();
        assertThat(the("Two Addresses").isSuppressed()).isTrue();
    }

    @Test
    void nothing_but_connections_comes_of_it() {
        bringSample(ZIP);
        for (String table : List.of("subscription", "request", "consent", "delivery", "message"))
            assertThat(rooms.count("select count(*) from " + table)).as(table).isZero();
        assertThat(rooms.work()).isZero();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> expected() throws IOException {
        return (Map<String, Map<String, Object>>)
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(sample("expected.json")));
    }
}

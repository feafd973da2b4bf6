package askfirst.connection;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.subscription.TestRooms;
import askfirst.suppression.Mark;
import askfirst.suppression.Persons;
import askfirst.suppression.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the author does with people.
@OnBothDatabases
class ConnectionsTest extends WithAddressBook {
    private UUID lee = UUID.randomUUID();

    ConnectionsTest(Engine engine) {
        super(engine);
    }

    @BeforeEach
    void people() {
        bringSample(ZIP);
        lee = the("Lee Placeholder").id();
    }

    @Test
    void each_review_stays_and_the_last_can_be_taken_back() {
        book.tie(lee, Optional.of(Tie.CLOSE));
        book.reason(lee, "we shared a desk");
        book.notNow(lee, LocalDate.of(2027, 3, 1));
        Connection reviewed = the("Lee Placeholder");
        assertThat(reviewed.tie()).contains(Tie.CLOSE);
        assertThat(reviewed.reason()).isEqualTo("we shared a desk");
        assertThat(reviewed.notNowUntil()).contains(LocalDate.of(2027, 3, 1));
        assertThat(book.undo().orElseThrow().connection().notNowUntil()).isEmpty();
        assertThat(the("Lee Placeholder").reason()).isEqualTo("we shared a desk");
        assertThat(book.undo()).as("one step only").isEmpty();
        assertThat(book.note(UUID.randomUUID(), "nobody")).isEmpty();
    }

    @Test
    void the_later_of_a_talk_and_a_message_counts() {
        UUID ines = the("Ines").id();
        assertThat(book.talked(ines, LocalDate.of(2026, 1, 1)).orElseThrow().lastTalked())
                .contains(LocalDate.of(2026, 11, 19));
        assertThat(book.talked(ines, LocalDate.of(2026, 11, 29)).orElseThrow().lastTalked())
                .contains(LocalDate.of(2026, 11, 29));
    }

    @Test
    void filters_are_sentences_and_count_what_the_search_leaves() {
        book.tie(lee, Optional.of(Tie.CLOSE));
        Listing all = book.list(Filter.ALL, "", 0);
        assertThat(all.counts())
                .containsEntry(Filter.ALL, 18)
                .containsEntry(Filter.WITH_ADDRESS, 3)
                .containsEntry(Filter.NO_ADDRESS, 15)
                .containsEntry(Filter.CONNECTED_THIS_MONTH, 1)
                .containsEntry(Filter.WROTE_THIS_YEAR, 2)
                .containsEntry(Filter.SILENT_FOR_A_YEAR, 13)
                .containsEntry(Filter.CLOSE, 1);
        Listing lagos = book.list(Filter.NO_ADDRESS, "chidi lagos", 7);
        assertThat(lagos.connections())
                .singleElement()
                .matches(it -> it.company().equals("Lagos Sample Bank"));
        assertThat(lagos.counts()).containsEntry(Filter.ALL, 1).containsEntry(Filter.CLOSE, 0);
        assertThat(lagos.page()).isZero();
    }

    @Test
    void a_person_is_meant_by_id_profile_address_or_name() {
        for (String text : List.of(
                lee.toString(), "https://de.linkedin.com/in/Lee-Placeholder-x0b8ex/?x=1", "lee placeholder", "Placeh"))
            assertThat(the(text).id()).isEqualTo(lee);
        assertThat(the("HANA@vzorova.example").first()).isEqualTo("Hana");
        assertThat(book.match("Chidi Example-Obi")).isInstanceOf(MatchResult.Several.class);
        for (String text : List.of("", " ", "nobody", "!!!", "nobody@else.example"))
            assertThat(book.match(text)).as(text).isInstanceOf(MatchResult.Nobody.class);
    }

    @Test
    void never_holds_by_person_and_address_through_delete_and_import() {
        UUID hana = the("Hana").id();
        book.never(hana);
        book.never(lee);
        assertThat(book.delete(hana)).isTrue();
        assertThat(book.delete(lee)).isTrue();
        assertThat(book.delete(lee)).isFalse();
        assertThat(bringSample(ZIP).askedNotToBeContacted()).isEqualTo(2);
        assertThat(the("Lee Placeholder").isSuppressed()).isTrue();
        assertThat(rooms.suppressions.contains(TestRooms.address("hana@vzorova.example")))
                .isTrue();
        assertThat(rooms.bean(Persons.class)
                        .isSuppressed(Set.of(Mark.of(Profile.of("linkedin.com/in/LEE-placeholder-x0b8ex")
                                .orElseThrow()))))
                .isTrue();
        assertThat(rooms.bean(Persons.class)
                        .isSuppressed(Set.of(
                                Mark.of(Profile.of("linkedin.com/in/somebody").orElseThrow()))))
                .isFalse();
        rooms.change("delete from suppression");
        rooms.nextStart();
        assertThat(the("Lee Placeholder").isSuppressed())
                .as("an older database learns it from the file")
                .isTrue();
    }
}

package askfirst.connection;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One page of the address book: which people, and in what order.
@OnBothDatabases
class FindingTest extends WithAddressBook {
    FindingTest(Engine engine) {
        super(engine);
    }

    @Test
    void names_stand_as_in_a_phone_book_whatever_the_database() {
        bring(HEADER
                + Stream.of("zoe,Berg", "Åsa,Öberg", "anna,berg", "Émile,Zola", "Ida,van der Berg", "王,Mei", "🌻,Äpfel")
                        .map(it -> it + ",,,,,01 Jan 2020")
                        .collect(Collectors.joining("\n")));
        assertThat(shown(""))
                .containsExactly(
                        "🌻 Äpfel", "anna berg", "zoe Berg", "王 Mei", "Åsa Öberg", "Ida van der Berg", "Émile Zola");
        assertThat(shown("")).isEqualTo(names());
    }

    @Test
    void every_page_goes_on_where_the_last_one_ended() {
        many(250);
        List<String> pages = new ArrayList<>();
        for (int page = 0; page < 3; page++)
            book.list(Filter.ALL, "", page).connections().forEach(it -> pages.add(it.name()));
        assertThat(pages).hasSize(250).doesNotHaveDuplicates().isEqualTo(names());
        assertThat(book.list(Filter.ALL, "", 9).page()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "BERG, Anna Berg",
        "'  mill   ANNA ', Anna Berg",
        "'anna miller mill berg 2020 x', ''",
        "'anna berg mill miller', Anna Berg",
        "a_b@m, Anna Berg",
        "%, ''",
        "_, Anna Berg",
        "@, Anna Berg",
        "'\\', ''",
        "ünsal, Bo Ünsal",
        "library, Bo Ünsal",
        "' ', Anna Berg; Bo Ünsal"
    })
    void a_search_means_what_was_typed(String typed, String found) {
        bring(HEADER + "Anna,Berg,,a_b@mill.example,Mill,Miller,01 Jan 2020\nBo,Ünsal,,,Inn,Cook,02 Jan 2021");
        book.reason(the("Bo").id(), "we built the library");
        assertThat(String.join("; ", shown(typed))).isEqualTo(found);
    }

    @Test
    void what_was_known_before_people_were_found_this_way_is_found_after_the_next_start() {
        bring(HEADER + "Bo,Dal,,,Inn,Cook,02 Jan 2021\nAnna,Berg,,,Mill,Miller,01 Jan 2020");
        rooms.bean(FindingRepository.class)
                .keepAll(book.all().stream()
                        .map(it -> new FindingRow(it.id(), "", "", "", null, "another language"))
                        .toList());
        assertThat(shown("berg")).isEmpty();
        rooms.bean(Bookkeeping.class).renew();
        assertThat(shown("berg")).containsExactly("Anna Berg");
        assertThat(shown("")).containsExactly("Anna Berg", "Bo Dal");
    }

    @Test
    void whom_the_author_lost_touch_with_are_those_she_is_close_to_first() {
        many(20);
        List<Connection> all = book.all();
        LocalDate today = book.today();
        for (int i = 0; i < 10; i++) book.tie(all.get(i).id(), Optional.of(i < 3 ? Tie.CLOSE : Tie.KNOWN));
        book.tie(all.get(11).id(), Optional.of(Tie.LOOSE));
        book.talked(all.get(1).id(), today.minusYears(2));
        book.talked(all.get(2).id(), today.minusDays(40));
        book.notNow(all.get(3).id(), today.plusDays(3));
        book.never(all.get(4).id());
        book.talked(all.get(7).id(), today.minusYears(3));
        assertThat(book.outOfTouch(4).stream().map(Connection::id))
                .containsExactly(
                        all.get(1).id(),
                        all.get(0).id(),
                        all.get(7).id(),
                        all.get(5).id());
    }

    @Test
    void a_view_of_ten_thousand_takes_a_fraction_of_the_memory_all_of_them_take() {
        many(10_000);
        assertThat(allocated(() -> book.list(Filter.SILENT_FOR_A_YEAR, "", 60)))
                .isLessThan(allocated(() -> book.all()) / 5);
    }

    /// By the last of some, when everything is warm.
    private static long allocated(Runnable work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = 0;
        for (int i = 0; i < 20; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            work.run();
            bytes = threads.getCurrentThreadAllocatedBytes() - before;
        }
        return bytes;
    }

    private void many(int people) {
        bring(HEADER
                + IntStream.range(0, people)
                        .mapToObj(i -> String.format(
                                Locale.ROOT,
                                "Anna,Berg%05d,https://www.linkedin.com/in/a%d,,Mill,,01 Jan 2020",
                                i * 7919 % 10_007,
                                i))
                        .collect(Collectors.joining("\n")));
    }

    private List<String> shown(String search) {
        return book.list(Filter.ALL, search, 0).connections().stream()
                .map(Connection::name)
                .toList();
    }
}

package askfirst.ceiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import askfirst.database.Database;
import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.database.Rooms;
import askfirst.database.TestTables;
import askfirst.database.Transactions;
import askfirst.mail.EmailAddress;
import askfirst.site.Settings;
import askfirst.site.Settings.Ceiling;
import askfirst.subscription.TestClock;
import askfirst.token.SecretKey;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class CeilingsTest {
    private static final EmailAddress ANNA = new EmailAddress("anna@example.org");
    private final Engine engine;
    private final TestClock clock = new TestClock(Instant.parse("2026-11-30T08:10:00Z"));
    private final List<ApplicationContext> instances = new ArrayList<>();

    @TempDir
    Path data;

    private Database database;

    CeilingsTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        database = engine.fresh(data);
    }

    @AfterEach
    void close() {
        instances.forEach(ApplicationContext::close);
        database.close();
    }

    @Test
    void a_network_has_its_permits_for_the_hour_and_is_told_how_long_to_wait() {
        Ceilings ceilings = instance(Settings.Ceilings.SHIPPED);
        assertThat(admitted(ceilings, "a", 30)).isEqualTo(20);
        assertThat(ceilings.enter("a")).isEqualTo(new EntryResult.TurnedAway(Duration.ofMinutes(50)));
        assertThat(admitted(ceilings, "b", 1)).isEqualTo(1);
        clock.pass(Duration.ofMinutes(50));
        assertThat(admitted(ceilings, "a", 30)).isEqualTo(20);
    }

    @Test
    void a_day_has_a_ceiling_of_its_own() {
        Ceilings ceilings = instance(Settings.Ceilings.SHIPPED);
        int all = 0;
        for (int hour = 0; hour < 6; hour++) {
            all += admitted(ceilings, "a", 30);
            clock.pass(Duration.ofHours(1));
        }
        assertThat(all).isEqualTo(60);
        assertThat(ceilings.enter("a")).isEqualTo(new EntryResult.TurnedAway(Duration.ofMinutes(9 * 60 + 50)));
        clock.pass(Duration.ofMinutes(9 * 60 + 50));
        assertThat(admitted(ceilings, "a", 30)).isEqualTo(20);
    }

    @Test
    void a_flood_from_a_few_networks_leaves_the_last_quarter_to_the_others() {
        Ceilings ceilings = instance(ceilings(1_000, 1_000, 100, 100));
        assertThat(admitted(ceilings, "flood", 500)).isEqualTo(75);
        assertThat(admitted(ceilings, "a reader", 5)).isEqualTo(1);
        for (int i = 0; i < 24; i++)
            assertThat(admitted(ceilings, "reader " + i, 1)).isEqualTo(1);
        assertThat(admitted(ceilings, "one too many", 1)).isZero();
    }

    @Test
    void a_restart_changes_nothing() {
        admitted(instance(ceilings(20, 60, 30, 30)), "a", 15);
        assertThat(admitted(instance(ceilings(20, 60, 30, 30)), "a", 15)).isEqualTo(5);
        assertThat(admitted(instance(ceilings(20, 60, 30, 30)), "b", 15)).isEqualTo(3);
        assertThat(admitted(instance(ceilings(20, 60, 30, 30)), "b", 15)).isZero();
    }

    @Test
    void an_ask_that_is_rolled_back_closes_nothing() {
        Ceilings ceilings = instance(ceilings(200, 600, 400, 1_000));
        rolledBack(() -> admitted(ceilings, "a", 1));
        assertThat(admitted(ceilings, "a", 50)).isEqualTo(50);
        for (int i = 0; i < 50; i++)
            assertThat(admitted(ceilings, "reader " + i, 1)).isEqualTo(1);
        assertThat(ceilings.justClosed()).isEmpty();
        assertThat(rows("permit")).isEqualTo(2 * 52);
    }

    @Test
    void a_ceiling_holds_however_many_asks_are_rolled_back() {
        Ceilings ceilings = instance(ceilings(200, 600, 5_000, 5_000));
        for (int i = 0; i < 300; i++) rolledBack(() -> admitted(ceilings, "a", 1));
        assertThat(admitted(ceilings, "a", 300)).isLessThanOrEqualTo(200);
        assertThat(admitted(ceilings, "a", 300)).isZero();
    }

    @Test
    void two_instances_and_many_threads_share_one_ceiling() throws Exception {
        Settings.Ceilings some = ceilings(200, 10_000, 5_000, 5_000);
        List<Ceilings> both = List.of(instance(some), instance(some));
        List<Callable<Integer>> visitors = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Ceilings one = both.get(i % 2);
            visitors.add(() -> admitted(one, "a", 50));
        }
        int all = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> admitted : threads.invokeAll(visitors)) all += admitted.get();
        }
        assertThat(all).isEqualTo(200);
    }

    @Test
    void a_closed_ceiling_needs_no_database() {
        Ceilings ceilings = instance(ceilings(2, 2, 8, 8));
        admitted(ceilings, "a", 3);
        for (int i = 0; i < 10; i++) admitted(ceilings, "network " + i, 1);
        database.close();
        instances.getFirst().close();
        assertThat(admitted(ceilings, "a", 100_000)).isZero();
        assertThat(admitted(ceilings, "never seen", 100_000)).isZero();
        database = engine.fresh(data.resolve("other"));
    }

    @Test
    void the_first_ceiling_that_closes_is_news_once() {
        Ceilings ceilings = instance(Settings.Ceilings.SHIPPED);
        assertThat(ceilings.justClosed()).isEmpty();
        admitted(ceilings, "a", 100);
        assertThat(ceilings.justClosed()).contains(new Closing(Closing.Reach.NETWORK, new Ceiling(20, 60)));
        admitted(ceilings, "a", 100);
        assertThat(ceilings.justClosed()).isEmpty();
        assertThat(ceilings.mayWrite(Occasion.ALARM, ANNA)).isTrue();
        assertThat(instance(Settings.Ceilings.SHIPPED).mayWrite(Occasion.ALARM, ANNA))
                .isFalse();
    }

    @Test
    void one_confirmation_a_day_and_three_in_ninety_days() {
        Ceilings ceilings = instance(Settings.Ceilings.SHIPPED);
        int all = 0;
        for (int halfDay = 0; halfDay < 89 * 2; halfDay++) {
            if (ceilings.mayWrite(Occasion.CONFIRMATION, ANNA)) all++;
            ceilings.tidy();
            clock.pass(Duration.ofHours(12));
        }
        assertThat(all).isEqualTo(3);
        clock.pass(Duration.ofDays(1));
        assertThat(ceilings.mayWrite(Occasion.CONFIRMATION, ANNA)).isTrue();
        clock.pass(Duration.ofHours(24));
        assertThat(ceilings.mayWrite(Occasion.CONFIRMATION, ANNA)).isTrue();
        clock.pass(Duration.ofHours(24));
        assertThat(ceilings.mayWrite(Occasion.CONFIRMATION, ANNA)).isTrue();
        clock.pass(Duration.ofHours(24));
        assertThat(ceilings.mayWrite(Occasion.CONFIRMATION, ANNA)).isFalse();
    }

    @Test
    void one_notice_a_week_and_no_more_waiting_than_that() {
        Ceilings ceilings = instance(Settings.Ceilings.SHIPPED);
        for (int week = 0; week < 6; week++) {
            assertThat(ceilings.mayWrite(Occasion.NOTICE, ANNA)).isTrue();
            assertThat(ceilings.mayWrite(Occasion.NOTICE, ANNA)).isFalse();
            clock.pass(Duration.ofDays(7));
        }
    }

    @Test
    void what_is_over_is_forgotten() throws Exception {
        Ceilings ceilings = instance(Settings.Ceilings.SHIPPED);
        ceilings.mayWrite(Occasion.CONFIRMATION, ANNA);
        admitted(ceilings, "a", 1);
        clock.pass(Duration.ofDays(91));
        ceilings.tidy();
        assertThat(rows("permit")).isZero();
        assertThat(rows("allowance")).isZero();
    }

    private Ceilings instance(Settings.Ceilings ceilings) {
        instances.add(Rooms.open(database, clock, Map.of(), List.of(ceilings, SecretKey.in(data))));
        return instances.getLast().getBean(Ceilings.class);
    }

    private void rolledBack(Runnable asks) {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> instances.getLast().getBean(Transactions.class).durably(() -> {
                            asks.run();
                            throw new IllegalStateException("the disk is full");
                        }));
    }

    private static int admitted(Ceilings ceilings, String network, int asks) {
        int admitted = 0;
        for (int i = 0; i < asks; i++) if (ceilings.enter(network) instanceof EntryResult.Admitted) admitted++;
        return admitted;
    }

    private static Settings.Ceilings ceilings(int networkHour, int networkDay, int hour, int day) {
        return new Settings.Ceilings(new Ceiling(networkHour, networkDay), new Ceiling(hour, day));
    }

    private long rows(String table) {
        return new TestTables(database).count("select count(*) from " + table);
    }
}

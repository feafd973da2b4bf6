package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.database.Transactions;
import askfirst.delivery.Balance;
import askfirst.delivery.IssueLedger;
import askfirst.delivery.Lease;
import askfirst.delivery.Leases;
import askfirst.delivery.Reader;
import askfirst.delivery.Witness;
import askfirst.mail.SendResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a process that is gone leaves of an issue, and what an error does.
@OnBothDatabases
class LeftoversTest extends WithIssue {
    LeftoversTest(Engine engine) {
        super(engine);
    }

    @Test
    void what_a_killed_process_had_claimed_of_one_issue_is_not_forgotten_when_another_one_ends() throws IOException {
        rain.readers("anna@example.com", "ben@example.com");
        rain.write("snow", "title: Snow\ndate: 2026-11-30");
        rooms.bean(Publisher.class).send("snow", new When.Now());
        rain.plan();
        rooms.bean(Sendings.class).pause("snow");
        rooms.clock.pass(Duration.ofMinutes(1));
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rain.plan();
        rooms.bean(Transactions.class).in(() -> {
            IssueLedger ledger = rooms.bean(IssueLedger.class);
            List<IssueLedger.Due> due = ledger.due(rain.standing().id(), 10);
            Map<UUID, Reader> reading = rooms.readers().stream()
                    .map(it -> new Reader(it.id(), it.address(), ""))
                    .collect(Collectors.toMap(Reader::id, Function.identity()));
            Lease lease = rooms.bean(Leases.class).open(rain.standing().id(), Witness.LOG);
            return ledger.claim(due, reading, rooms.clock.instant(), lease);
        });
        rooms.bean(Sendings.class).resume("snow");
        rain.work();
        assertThat(rain.standing().balance()).isEqualTo(new Balance(0, 0, 2, 0, 0, 0, 0));
    }

    @Test
    void an_error_in_one_copy_loses_no_claim() {
        rain.readers("anna@example.com", "ben@example.com");
        rooms.everyCopy(copy -> {
            if (copy.to().wire().startsWith("anna")) throw new StackOverflowError("too deep");
            return new SendResult.Sent();
        });
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rain.plan();
        assertThatThrownBy(rain::work).hasRootCauseInstanceOf(StackOverflowError.class);
        rooms.everyCopy(_ -> new SendResult.Sent());
        rain.work();
        assertThat(rain.standing().balance()).isEqualTo(new Balance(0, 0, 1, 0, 0, 0, 1));
    }

    /// Others had been claimed meanwhile.
    @Test
    void results_that_could_not_be_written_lose_nobody_and_make_nobody_get_it_twice() {
        rain.readers(IntStream.range(0, 60)
                .mapToObj(i -> "reader" + i + "@example.com")
                .toArray(String[]::new));
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rain.plan();
        rooms.change("alter table delivery add constraint broken check (publication_id is null or state <> 'SENT')");
        assertThatThrownBy(rain::work).isInstanceOf(RuntimeException.class);
        assertThat(rooms.count("select count(*) from delivery where state = 'SENDING'"))
                .isGreaterThan(rooms.copies.size());
        rooms.change("alter table delivery drop constraint broken");
        rain.work();
        assertThat(rain.standing().balance()).isEqualTo(new Balance(0, 0, 60, 0, 0, 0, 0));
        assertThat(rooms.copies)
                .extracting(it -> it.to().wire())
                .doesNotHaveDuplicates()
                .hasSize(60);
    }
}

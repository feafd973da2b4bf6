package askfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.mail.Outgoing;
import askfirst.mail.SendResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class FollowingLetterTest {
    @TempDir
    Path data;

    private final CountDownLatch handed = new CountDownLatch(1);

    private TestLanes test;

    @BeforeEach
    void lanes() {
        test = new TestLanes(data);
    }

    @Test
    void while_a_letter_is_on_its_way_its_server_may_hear_whose_is_next_but_for_the_first() {
        List<String> told = new ArrayList<>();
        List<Long> made = new ArrayList<>();
        List<Done> done;
        try (Lanes lanes = test.lanes(
                1,
                (_, lastWord) -> {
                    awaitAll();
                    told.add(lastWord.following().map(Outgoing::id).orElse("nobody"));
                    return new SendResult.Sent();
                },
                claim -> {
                    made.add(claim.place());
                    return TestLanes.copy(claim);
                })) {
            lanes.hand(TestLanes.logged(), TestLanes.claims(4));
            handed.countDown();
            done = TestLanes.settled(lanes, 4);
        }
        assertThat(told)
                .containsExactly(
                        "nobody",
                        TestLanes.claims(4).get(2).mailId(),
                        TestLanes.claims(4).get(3).mailId(),
                        "nobody");
        assertThat(made).containsExactly(1L, 2L, 3L, 4L);
        assertThat(done).extracting(it -> it.claim().place()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whoever_a_server_was_only_told_of_is_not_begun_when_all_is_taken_back() {
        List<Lanes> open = new ArrayList<>();
        List<Done> done;
        try (Lanes lanes = test.lanes(
                1,
                (_, lastWord) -> {
                    awaitAll();
                    if (lastWord.following().isPresent()) open.getFirst().takeBack();
                    return new SendResult.Sent();
                },
                TestLanes::copy)) {
            open.add(lanes);
            lanes.hand(TestLanes.logged(), TestLanes.claims(5));
            handed.countDown();
            done = TestLanes.settled(lanes, 5);
        }
        assertThat(done.stream()
                        .filter(Done.NotBegun.class::isInstance)
                        .map(it -> it.claim().place()))
                .containsExactlyInAnyOrder(3L, 4L, 5L);
    }

    /// Because they are handed one after the other.
    private void awaitAll() {
        try {
            handed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

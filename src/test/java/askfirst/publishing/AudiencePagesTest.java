package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.mail.EmailAddress;
import askfirst.subscription.Addressee;
import askfirst.subscription.Rhythm;
import askfirst.subscription.State;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AudiencePagesTest {
    private static final int READERS = 10_007;
    private static final int PAGE = 10;

    @Test
    void many_who_take_at_once_get_everybody_once() {
        AudiencePages pages = new AudiencePages(AudiencePagesTest::after);
        Queue<Long> got = new ConcurrentLinkedQueue<>();
        IntStream.range(0, 8).parallel().forEach(_ -> takeAll(pages, got));
        assertThat(got).hasSize(READERS).doesNotHaveDuplicates();
    }

    @Test
    void nobody_is_there_where_nobody_reads() {
        assertThat(new AudiencePages(_ -> List.of()).next()).isEmpty();
    }

    private static void takeAll(AudiencePages pages, Queue<Long> got) {
        for (List<Addressee> some = pages.next(); !some.isEmpty(); some = pages.next())
            some.forEach(it -> got.add(it.id().getLeastSignificantBits()));
    }

    private static List<Addressee> after(UUID id) {
        long first = id.getLeastSignificantBits() + 1;
        return IntStream.range(0, PAGE)
                .mapToLong(i -> first + i)
                .filter(it -> it <= READERS)
                .mapToObj(AudiencePagesTest::reader)
                .toList();
    }

    private static Addressee reader(long number) {
        return new Addressee(
                new UUID(0, number),
                new EmailAddress("reader" + number + "@example.com"),
                State.ACTIVE,
                Rhythm.EVERY_LETTER);
    }
}

package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.mail.EmailAddress;
import askfirst.subscription.Addressee;
import askfirst.subscription.Rhythm;
import askfirst.subscription.State;
import askfirst.subscription.Subscribers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Readers dealt out to several cores.
class AudienceStretchTest {
    private static final int PAGE = 7;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 16})
    void everybody_is_looked_at_once_those_at_the_ends_too(int parts) {
        List<UUID> ids = new ArrayList<>(List.of(new UUID(0, 1), new UUID(-1, -1), new UUID(-1, -2), new UUID(1, 0)));
        for (AudienceStretch each : AudienceStretch.all(parts)) {
            ids.add(each.last());
            ids.add(new UUID(each.last().getMostSignificantBits() + 1, 0));
        }
        Random dice = new Random(parts);
        for (int i = 0; i < 200; i++) ids.add(new UUID(dice.nextLong(), dice.nextLong()));
        // as the databases sort them
        List<UUID> all = ids.stream()
                .distinct()
                .filter(it -> !it.equals(Subscribers.FIRST))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
        List<UUID> looked = new ArrayList<>();
        for (AudienceStretch each : AudienceStretch.all(parts))
            each.each(
                    id -> after(id, all),
                    some -> some.stream().map(Addressee::id).forEach(looked::add));
        assertThat(looked).isEqualTo(all);
    }

    private static List<Addressee> after(UUID id, List<UUID> all) {
        Stream<UUID> next = all.stream().filter(it -> it.toString().compareTo(id.toString()) > 0);
        return next.limit(PAGE).map(AudienceStretchTest::reader).toList();
    }

    private static Addressee reader(UUID id) {
        return new Addressee(id, new EmailAddress("anna@example.com"), State.ACTIVE, Rhythm.EVERY_LETTER);
    }
}

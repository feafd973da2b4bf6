package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;

/// Imports, choices, letters, answers, deletes and restores in any order: nobody is invited twice, nobody is a reader
/// without her press, and whoever said never gets nothing on any route.
class OneInvitationForLifeTest {

    @Property(tries = 25)
    void on_the_embedded_database(@ForAll("moves") List<Integer> moves) throws IOException {
        new History(Engine.H2).play(moves);
    }

    @Property(tries = 8)
    void on_postgresql(@ForAll("moves") List<Integer> moves) throws IOException {
        new History(Engine.POSTGRES).play(moves);
    }

    @Provide
    Arbitrary<List<Integer>> moves() {
        return Arbitraries.integers()
                .between(0, 20 * History.PEOPLE - 1)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMinSize(40)
                .ofMaxSize(80);
    }

    /// Because histories in which nothing happens prove nothing.
    @AfterContainer
    static void many_were_invited_and_some_said_never() {
        assertThat(History.invited).isGreaterThan(10);
        // by chance, a dozen or two
        assertThat(History.nevers).isPositive();
        assertThat(History.restored).isPositive();
    }
}

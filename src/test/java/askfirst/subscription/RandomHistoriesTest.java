package askfirst.subscription;

import askfirst.database.Engine;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;

/// Whatever readers, strangers, robots, the author, the mail server and the machine do, in any order: [Invariants] hold
/// after each move.
///
/// A failure prints a short history that leads to it, and the seed of the one that was found. More tries than
/// `junit-platform.properties` asks for: `mvn test -Dtest=RandomHistoriesTest -Djqwik.tries.default=400`.
class RandomHistoriesTest {

    @Property
    void on_the_embedded_database(@ForAll("onH2") ActionChain<World> history) {
        history.run();
    }

    @Property
    void on_postgresql(@ForAll("onPostgres") ActionChain<World> history) {
        history.run();
    }

    @AfterContainer
    static void leave() {
        Grounds.leave();
    }

    @Provide
    ActionChainArbitrary<World> onH2() {
        return histories(Engine.H2, 40);
    }

    @Provide
    ActionChainArbitrary<World> onPostgres() {
        return histories(Engine.POSTGRES, 15);
    }

    private static ActionChainArbitrary<World> histories(Engine engine, int moves) {
        return ActionChain.startWith(() -> new World(engine))
                .withAction((Action.Independent<World>) () -> Moves.any().map(RandomHistoriesTest::played))
                .withMaxTransformations(moves);
    }

    private static Transformer<World> played(Move move) {
        return Transformer.mutate(move.toString(), world -> world.play(move));
    }
}

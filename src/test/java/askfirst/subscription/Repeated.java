package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

/// A press that is pressed twice, as an impatient person does.
final class Repeated {
    private Repeated() {}

    static void of(World world, Runnable press) {
        press.run();
        var once = world.rooms().tables();
        press.run();
        assertThat(world.rooms().tables()).as("after the second press").isEqualTo(once);
    }
}

package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void an_error_of_one_costs_no_other_its_turn_and_flies_at_the_end() {
        List<String> had = new ArrayList<>();
        Turns turns = new Turns();
        turns.take(() -> {
            throw new StackOverflowError("too deep");
        });
        turns.take(() -> had.add("snow"));
        assertThat(had).containsExactly("snow");
        assertThatThrownBy(turns::end).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void nothing_flies_where_nothing_went_wrong() {
        Turns turns = new Turns();
        turns.take(() -> {});
        turns.end();
    }
}

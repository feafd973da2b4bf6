package askfirst.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void a_number_stays_until_it_changes_and_the_top_is_round() {
        Plot plot = Plot.of(List.of(point(0, 1), point(5, 7), point(10, 7)));
        assertThat(plot.top()).isEqualTo(10);
        assertThat(plot.line()).isEqualTo("M0 216H400V72H800V72");
        assertThat(plot.isWorthDrawing()).isTrue();
    }

    @Test
    void one_day_is_no_picture_and_nobody_is_no_division() {
        assertThat(Plot.of(List.of(point(0, 0))).isWorthDrawing()).isFalse();
        assertThat(Plot.of(List.of(point(0, 0), point(0, 3))).isWorthDrawing()).isFalse();
    }

    private static Plot.Point point(int day, long number) {
        return new Plot.Point(FIRST.plusDays(day), number);
    }
}

package askfirst.theme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// How answers came in, day by day and all together, as a staircase in a drawing of [#WIDTH] by [#HEIGHT].
///
/// @param stairs what an SVG path says
/// @param asked  as many as could answer
public record AnswerPlot(LocalDate from, LocalDate to, int asked, int answered, String stairs, List<Step> steps) {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 200;

    /// A day on which answers came; `all` until then.
    public record Step(LocalDate day, int count, int all, int x, int y) {}

    public static AnswerPlot of(SortedMap<LocalDate, Integer> answers, int asked, LocalDate begun, LocalDate today) {
        LocalDate to = answers.isEmpty() || answers.lastKey().isBefore(today) ? today : answers.lastKey();
        long days = Math.max(1, ChronoUnit.DAYS.between(begun, to));
        int most = Math.max(
                1, Math.max(asked, answers.values().stream().mapToInt(it -> it).sum()));
        List<Step> steps = new ArrayList<>();
        var stairs = new StringBuilder("M0 " + HEIGHT);
        int all = 0;
        for (Map.Entry<LocalDate, Integer> each : answers.entrySet()) {
            all += each.getValue();
            int x = (int) (WIDTH * Math.max(0, ChronoUnit.DAYS.between(begun, each.getKey())) / days);
            int y = HEIGHT - HEIGHT * all / most;
            stairs.append(" H").append(x).append(" V").append(y);
            steps.add(new Step(each.getKey(), each.getValue(), all, x, y));
        }
        return new AnswerPlot(begun, to, asked, all, stairs.append(" H" + WIDTH).toString(), steps);
    }

    /// In the drawing, how high it would be if three in ten answered.
    public int yardstick() {
        return HEIGHT - HEIGHT * 3 / 10;
    }
}

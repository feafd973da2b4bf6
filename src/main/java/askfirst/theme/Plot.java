package askfirst.theme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A number over time, as steps in a picture [#WIDTH] wide and [#HEIGHT] high whose upper edge is `top`.
///
/// @param line the steps, as an SVG path
/// @param top  a round number no smaller than any of them
public record Plot(List<Point> points, String line, long top) {
    public static final int WIDTH = 800;
    public static final int HEIGHT = 240;

    /// The number from that day on.
    public record Point(LocalDate day, long number) {}

    /// @param points at least one, the oldest first
    public static Plot of(List<Point> points) {
        long top = roundUp(points.stream().mapToLong(Point::number).max().orElse(0));
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            int x = x(points, i);
            if (i == 0) line.append('M').append(x).append(' ').append(y(points, i, top));
            else line.append('H').append(x).append('V').append(y(points, i, top));
        }
        return new Plot(List.copyOf(points), line.toString(), top);
    }

    /// Whether there is more to see than one day.
    public boolean isWorthDrawing() {
        return points.size() > 1 && first().day().isBefore(last().day());
    }

    public Point first() {
        return points.getFirst();
    }

    public Point last() {
        return points.getLast();
    }

    public int lastY() {
        return y(points, points.size() - 1, top);
    }

    /// The line, closed along the bottom.
    public String under() {
        return line + "V" + HEIGHT + "H0Z";
    }

    private static int x(List<Point> points, int i) {
        LocalDate first = points.getFirst().day();
        long all = Math.max(1, ChronoUnit.DAYS.between(first, points.getLast().day()));
        return (int) (WIDTH * ChronoUnit.DAYS.between(first, points.get(i).day()) / all);
    }

    private static int y(List<Point> points, int i, long top) {
        return (int) (HEIGHT - HEIGHT * points.get(i).number() / top);
    }

    /// 4, 10, 20, 50, 100, 200 …
    private static long roundUp(long most) {
        if (most <= 4) return 4;
        for (long power = 10; ; power *= 10)
            for (long round : new long[] {power, 2 * power, 5 * power}) if (most <= round) return round;
    }
}

package askfirst.connection;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads days as LinkedIn and spreadsheets of several countries write them: `01 Jan 2010`, `4-Apr-21`, `2026-02-08`,
/// `08.02.2026`, and `2/8/2026` in the order that the other days of the file speak for.
enum Days {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?(\\d{4}|\\d{2})(?:,? .*)?");
    private static final Pattern DAY_NAMED = Pattern.compile(
            "(\\d{1,2})(?:\\.|er|º)?[- /]+(?:de )?([\\p{L}\\p{M}]{3,})\\.?[- /,]+(?:de )?(\\d{4}|\\d{2})");
    private static final Pattern NAMED_DAY = Pattern.compile("([\\p{L}\\p{M}]{3,})\\.? (\\d{1,2}),? (\\d{4})");
    private static final Map<String, Month> MONTHS = months();

    /// By a day that is no month; else by what puts fewer days after today; else by the order of the file, which
    /// LinkedIn sorts; else the day comes first.
    static Days of(List<String> cells, LocalDate today) {
        List<Matcher> numbers = cells.stream()
                .map(cell -> NUMBERS.matcher(cell.strip()))
                .filter(Matcher::matches)
                .filter(it -> it.group(2).equals("/") || it.group(2).equals("-"))
                .toList();
        long dayFirst = numbers.stream()
                .filter(it -> Integer.parseInt(it.group(1)) > 12)
                .count();
        long monthFirst = numbers.stream()
                .filter(it -> Integer.parseInt(it.group(3)) > 12)
                .count();
        if (dayFirst != monthFirst) return dayFirst > monthFirst ? DAY_FIRST : MONTH_FIRST;
        int monthToCome = toCome(cells, MONTH_FIRST, today);
        int dayToCome = toCome(cells, DAY_FIRST, today);
        if (monthToCome != dayToCome) return monthToCome < dayToCome ? MONTH_FIRST : DAY_FIRST;
        return disorder(cells, MONTH_FIRST) < disorder(cells, DAY_FIRST) ? MONTH_FIRST : DAY_FIRST;
    }

    Optional<LocalDate> read(String cell) {
        String text = cell.strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) return day(iso.group(1), iso.group(2), iso.group(3));
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            boolean isDayFirst = this == DAY_FIRST || numbers.group(2).equals(".");
            return isDayFirst
                    ? day(numbers.group(4), numbers.group(3), numbers.group(1))
                    : day(numbers.group(4), numbers.group(1), numbers.group(3));
        }
        Matcher named = DAY_NAMED.matcher(text);
        if (named.matches()) return day(named.group(3), month(named.group(2)), named.group(1));
        Matcher american = NAMED_DAY.matcher(text);
        return american.matches()
                ? day(american.group(3), month(american.group(1)), american.group(2))
                : Optional.empty();
    }

    private static int toCome(List<String> cells, Days order, LocalDate today) {
        return (int) cells.stream()
                .flatMap(it -> order.read(it).stream())
                .filter(today::isBefore)
                .count();
    }

    private static int disorder(List<String> cells, Days order) {
        List<LocalDate> days =
                cells.stream().flatMap(it -> order.read(it).stream()).toList();
        int falls = 0;
        int rises = 0;
        for (int i = 1; i < days.size(); i++) {
            int turn = days.get(i).compareTo(days.get(i - 1));
            if (turn < 0) falls++;
            if (turn > 0) rises++;
        }
        return Math.min(falls, rises) + cells.size() - days.size();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            int written = Integer.parseInt(year);
            return Optional.of(LocalDate.of(
                            written < 100 ? 2000 + written : written, Integer.parseInt(month), Integer.parseInt(day)))
                    .filter(it -> it.getYear() >= 1900 && it.getYear() < 3000);
        } catch (DateTimeException | NumberFormatException noDay) {
            return Optional.empty();
        }
    }

    /// "0", which is no month, when nobody calls one so.
    private static String month(String name) {
        Month month = MONTHS.get(key(name));
        return month == null ? "0" : String.valueOf(month.getValue());
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (String language :
                List.of("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "da", "no", "cs", "fi", "ro"))
            for (Month month : Month.values())
                for (TextStyle style : styles())
                    names(month, style, language).forEach(name -> months.putIfAbsent(name, month));
        return months;
    }

    private static List<TextStyle> styles() {
        return List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    }

    private static Stream<String> names(Month month, TextStyle style, String language) {
        String name = key(month.getDisplayName(style, Locale.of(language)));
        return name.length() < 3 || name.chars().anyMatch(Character::isDigit) ? Stream.of() : Stream.of(name);
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]", "");
    }
}

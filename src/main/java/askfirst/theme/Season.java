package askfirst.theme;

import java.time.LocalDate;

/// A part of a year, as people remember it: "in the spring of 2025".
public enum Season {
    EARLY,
    SPRING,
    SUMMER,
    AUTUMN,
    LATE;

    public static Season of(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY, FEBRUARY -> EARLY;
            case MARCH, APRIL, MAY -> SPRING;
            case JUNE, JULY, AUGUST -> SUMMER;
            case SEPTEMBER, OCTOBER, NOVEMBER -> AUTUMN;
            case DECEMBER -> LATE;
        };
    }
}

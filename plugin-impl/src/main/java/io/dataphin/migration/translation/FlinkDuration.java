package io.dataphin.migration.translation;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration as Flink's options spell it: a whole number and a unit, milliseconds without one.
 *
 * @param value never negative
 */
public record FlinkDuration(Duration value) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})\\s*(\\p{L}*)");
    private static final Map<String, ChronoUnit> UNITS = units();

    /** Reads {@code 180s}, {@code 3 min}, {@code 36 h}, {@code 1 d}, {@code 500 ms}, {@code 180000}; empty when the text is no duration. */
    public static Optional<FlinkDuration> parse(String text) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text.trim());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ChronoUnit unit = UNITS.get(matcher.group(2).toLowerCase(Locale.ROOT));
        if (unit == null) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        if (amount > Long.MAX_VALUE / Math.max(1, unit.getDuration().toSeconds())) {
            return Optional.empty();
        }
        return Optional.of(new FlinkDuration(Duration.of(amount, unit)));
    }

    /** The duration in seconds when it is a whole number of them above 0, else empty. */
    public OptionalLong wholeSeconds() {
        boolean whole = value.getNano() == 0 && value.getSeconds() > 0;
        return whole ? OptionalLong.of(value.getSeconds()) : OptionalLong.empty();
    }

    private static Map<String, ChronoUnit> units() {
        Map<String, ChronoUnit> units = new HashMap<>();
        name(units, ChronoUnit.DAYS, List.of("d"), List.of("day"));
        name(units, ChronoUnit.HOURS, List.of("h"), List.of("hour"));
        name(units, ChronoUnit.MINUTES, List.of("min", "m"), List.of("minute"));
        name(units, ChronoUnit.SECONDS, List.of("s"), List.of("sec", "second"));
        name(units, ChronoUnit.MILLIS, List.of("", "ms"), List.of("milli", "millisecond"));
        name(units, ChronoUnit.MICROS, List.of("\u00b5s", "\u03bcs"), List.of("micro", "microsecond"));
        name(units, ChronoUnit.NANOS, List.of("ns"), List.of("nano", "nanosecond"));
        return Map.copyOf(units);
    }

    private static void name(Map<String, ChronoUnit> units, ChronoUnit unit, List<String> symbols, List<String> words) {
        symbols.forEach(symbol -> units.put(symbol, unit));
        words.forEach(word -> {
            units.put(word, unit);
            units.put(word + "s", unit);
        });
    }
}

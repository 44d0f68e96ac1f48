package io.dataphin.migration.web.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values of one query parameter or header, as often as it was given. Every method refuses what it does not understand with {@code
 * INVALID_PARAMETER}.
 *
 * @param name name of the parameter
 * @param values decoded values; null or empty when it was not given
 */
record QueryValues(String name, List<String> values) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    QueryValues {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /** The only value; null when it was not given. */
    String single() {
        if (values.size() > 1) {
            throw ProblemException.invalidParameter(name, "repeated");
        }
        return values.isEmpty() ? null : text(values.get(0));
    }

    /** The only value, which must not be blank; null when it was not given. */
    String filled() {
        return parsed(single(), value -> value.isBlank() ? null : value);
    }

    /** All values as they are, none of them blank. */
    Set<String> all() {
        return set(value -> value.isBlank() ? null : text(value));
    }

    /** The only value as an id; null when it was not given. */
    Long id() {
        return parsed(single(), QueryValues::number);
    }

    /** All values as ids. */
    Set<Long> ids() {
        return set(QueryValues::number);
    }

    /** All values as constants; upper and lower case differ. */
    <E extends Enum<E>> Set<E> constants(Class<E> type) {
        Map<String, E> known =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, Function.identity()));
        return set(known::get);
    }

    /** The only value as one of the named ones; null when it was not given. */
    <T> T oneOf(Map<String, T> known) {
        return parsed(single(), known::get);
    }

    /** The only value as an ISO-8601 time with {@code Z} or an offset; null when it was not given. */
    Instant time() {
        return parsed(single(), QueryValues::instant);
    }

    /** The only value as a number within the limits; the fallback when it was not given. */
    int number(int least, int most, int fallback) {
        Integer number = parsed(single(), value -> {
            Long given = number(value);
            return given == null || given < least || given > most ? null : given.intValue();
        });
        return number == null ? fallback : number;
    }

    private <T> Set<T> set(Function<String, T> parser) {
        Set<T> parsed = new HashSet<>();
        values.forEach(value -> parsed.add(parsed(value, parser)));
        return parsed;
    }

    private <T> T parsed(String value, Function<String, T> parser) {
        if (value == null) {
            return null;
        }
        T parsed = parser.apply(value);
        if (parsed == null) {
            throw ProblemException.invalidParameter(name, "value");
        }
        return parsed;
    }

    /** No database takes this character, and no name holds it. */
    private String text(String value) {
        if (value.indexOf('\0') >= 0) {
            throw ProblemException.invalidParameter(name, "value");
        }
        return value;
    }

    private static Long number(String value) {
        try {
            return NUMBER.matcher(value).matches() ? Long.valueOf(value) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Instant instant(String value) {
        try {
            Instant time = Instant.parse(value);
            return time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package io.dataphin.migration.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Times in the reader's time zone. The browser tells its zone by a cookie, since no header does; until it has, times are in UTC. */
@Named
@RequestScoped
public class Times {

    static final String COOKIE = "migration-zone";
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int LAST_YEAR = 9999;
    private static final DateTimeFormatter TO_THE_MILLISECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private final HttpServletRequest request;
    private ZoneId zone;

    /** For the container's proxy only. */
    protected Times() {
        this(null);
    }

    @Inject
    public Times(HttpServletRequest request) {
        this.request = request;
    }

    /** The reader's time zone. */
    public ZoneId getZone() {
        if (zone == null) {
            zone = told();
        }
        return zone;
    }

    /** Date and time to the second; empty for null. */
    public String format(Instant at) {
        return at == null ? "" : TO_THE_SECOND.format(at.atZone(getZone()));
    }

    /** Date and time to the millisecond, as a log shows it; empty for null. */
    public String exact(Instant at) {
        return at == null ? "" : TO_THE_MILLISECOND.format(at.atZone(getZone()));
    }

    /** Time between two moments as {@code 1:02:03} or {@code 2:03}; empty when one is missing. */
    public String between(Instant from, Instant to) {
        if (from == null || to == null) {
            return "";
        }
        Duration span = Duration.between(from, to);
        return span.toHours() > 0
                ? "%d:%02d:%02d".formatted(span.toHours(), span.toMinutesPart(), span.toSecondsPart())
                : "%d:%02d".formatted(span.toMinutes(), span.toSecondsPart());
    }

    /** A span as people say it: {@code 0.4 s}, {@code 12 s}, {@code 2:03}, {@code 1:02:03}; empty for null. */
    public String span(Duration span) {
        if (span == null) {
            return "";
        }
        if (span.toSeconds() < 10) {
            return String.format(Locale.ROOT, "%.1f s", span.toMillis() / 1000.0);
        }
        return span.toMinutes() == 0 ? span.toSeconds() + " s" : between(Instant.EPOCH, Instant.EPOCH.plus(span));
    }

    /** Time of the day to the second; empty for null. */
    public String clock(Instant at) {
        return at == null ? "" : CLOCK.format(at.atZone(getZone()));
    }

    /** First moment of a day; empty when the text is no ISO date. */
    public Optional<Instant> startOf(String day) {
        return parse(day).map(date -> date.atStartOfDay(getZone()).toInstant());
    }

    /** First moment after a day; empty when the text is no ISO date. */
    public Optional<Instant> endOf(String day) {
        return parse(day).map(date -> date.plusDays(1).atStartOfDay(getZone()).toInstant());
    }

    /** Whether both are ISO dates and the last day is before the first one, so that nothing is between them. */
    public static boolean reversed(String first, String last) {
        return parse(first).flatMap(from -> parse(last).map(from::isAfter)).orElse(false);
    }

    /** A day of the years 1 to 9999, as the REST API takes them: nothing is counted beyond what a date can hold. */
    private static Optional<LocalDate> parse(String day) {
        if (day == null || day.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day)).filter(date -> date.getYear() > 0 && date.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private ZoneId told() {
        try {
            return Cookies.value(request, COOKIE).map(ZoneId::of).orElse(ZoneOffset.UTC);
        } catch (DateTimeException unknownZone) {
            return ZoneOffset.UTC;
        }
    }
}

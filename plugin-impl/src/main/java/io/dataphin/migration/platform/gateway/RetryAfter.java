package io.dataphin.migration.platform.gateway;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.regex.Pattern;

/** How long a gateway asks to wait. */
final class RetryAfter {

    static final String MILLIS = "x-acs-retry-after";
    static final String SECONDS = "retry-after";

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /** @return zero when the answer does not say; at most 30 seconds */
    static Duration of(MultivaluedMap<String, String> headers) {
        Duration millis = Duration.ofMillis(number(headers.getFirst(MILLIS)));
        Duration asked = millis.isZero() ? Duration.ofSeconds(number(headers.getFirst(SECONDS))) : millis;
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static long number(String text) {
        return text != null && WHOLE_NUMBER.matcher(text.strip()).matches() ? Long.parseLong(text.strip()) : 0;
    }
}

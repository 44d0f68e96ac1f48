package io.dataphin.migration.platform.gateway;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.regex.Pattern;

/** How long a gateway asks to wait. */
final class RetryAfter {

    /** Pause after throttling that names no time: the platforms count over a second. */
    static final Duration UNSAID = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /** @return zero when the answer does not say; at most 30 seconds */
    static Duration of(Response response) {
        Duration millis = Duration.ofMillis(number(response.getHeaderString("x-acs-retry-after")));
        Duration asked = millis.isZero() ? Duration.ofSeconds(number(response.getHeaderString("Retry-After"))) : millis;
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static long number(String text) {
        return text != null && WHOLE_NUMBER.matcher(text.strip()).matches() ? Long.parseLong(text.strip()) : 0;
    }
}

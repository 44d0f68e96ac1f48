package io.dataphin.migration.platform.gateway;

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
    static Duration of(AcsResponse response) {
        Duration millis = Duration.ofMillis(number(response.header("x-acs-retry-after")));
        Duration asked = millis.isZero() ? Duration.ofSeconds(number(response.header("Retry-After"))) : millis;
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static long number(String text) {
        return WHOLE_NUMBER.matcher(text.strip()).matches() ? Long.parseLong(text.strip()) : 0;
    }
}

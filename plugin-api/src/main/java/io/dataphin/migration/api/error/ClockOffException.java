package io.dataphin.migration.api.error;

import io.dataphin.migration.api.message.Message;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The platform refuses the signature's time, since this server's clock and its own differ too much. Nothing was done, and every call is refused
 * until one of the clocks is put right: a passing fault like an outage, whatever the key.
 */
public class ClockOffException extends PlatformUnavailableException {

    /** A smaller difference explains no refusal; it is not told then. */
    private static final Duration TOLD_FROM = Duration.ofMinutes(2);

    /** @param behind how far this server is behind the platform, negative when it is ahead; empty when it could not be measured */
    public ClockOffException(Platform platform, PlatformAnswer answer, Optional<Duration> behind) {
        super(text(platform, answer, behind), platform, answer, Duration.ZERO, null);
    }

    private static Message text(Platform platform, PlatformAnswer answer, Optional<Duration> behind) {
        Optional<Duration> told = behind.filter(by -> by.abs().compareTo(TOLD_FROM) >= 0);
        Message text = text("CLOCK_OFF", platform, answer);
        Map<String, String> parameters = new LinkedHashMap<>(text.parameters());
        parameters.put(
                "clock", told.map(by -> by.isNegative() ? "ahead" : "behind").orElse("unknown"));
        told.ifPresent(by ->
                parameters.put("minutes", String.valueOf(Math.round(by.abs().toSeconds() / 60.0))));
        return new Message(text.code(), parameters);
    }
}

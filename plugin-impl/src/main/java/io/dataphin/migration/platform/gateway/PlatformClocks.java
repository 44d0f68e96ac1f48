package io.dataphin.migration.platform.gateway;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.runtime.metrics.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How far this server's clock is from those of the platforms, as the dates of their answers tell: a platform refuses every request whose time
 * differs by more than 15 minutes from its own. Thread-safe.
 */
@ApplicationScoped
public class PlatformClocks {

    private static final Logger LOG = Logger.getLogger(PlatformClocks.class.getName());

    private final Clock clock;
    private final Map<Platform, Duration> behind = new ConcurrentHashMap<>();
    private final Set<Platform> refusing = ConcurrentHashMap.newKeySet();

    /** For the container's proxy only. */
    protected PlatformClocks() {
        this(null);
    }

    @Inject
    public PlatformClocks(Clock clock) {
        this.clock = clock;
    }

    /** An answer came with the platform's time. */
    void told(Platform platform, Instant time) {
        if (behind.put(platform, Duration.between(clock.instant(), time)) == null) {
            Meters.gauge(
                    "migration_platform_clock_behind_seconds",
                    "How far the clock of this server is behind that of a platform",
                    () -> behind.get(platform).toSeconds(),
                    "platform",
                    platform.name().toLowerCase(Locale.ROOT));
        }
    }

    /** The platform accepts the time of requests. */
    void accepted(Platform platform) {
        if (refusing.remove(platform)) {
            LOG.log(Level.INFO, "{0} accepts the time of requests again; migrations go on", platform);
        }
    }

    /** The platform refuses the time of requests. */
    void refused(Platform platform) {
        if (refusing.add(platform)) {
            LOG.log(
                    Level.WARNING,
                    "{0} refuses the time of requests, as this server''s clock is {1} s behind its own (negative: ahead);"
                            + " migrations wait until one of the clocks is put right",
                    new Object[] {
                        platform,
                        behind(platform)
                                .map(by -> String.valueOf(by.toSeconds()))
                                .orElse("?")
                    });
        }
    }

    /** How far this server is behind a platform, negative when it is ahead; empty when no answer has told. */
    public Optional<Duration> behind(Platform platform) {
        return Optional.ofNullable(behind.get(platform));
    }

    /** Platforms that refuse the time of requests at the moment. */
    public Set<Platform> refusing() {
        return Set.copyOf(refusing);
    }
}

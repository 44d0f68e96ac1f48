package io.dataphin.migration.platform.gateway;

import java.time.Duration;

/**
 * How long to wait for a platform.
 *
 * @param connect for the connection
 * @param request for the whole answer, its body included
 */
public record Timeouts(Duration connect, Duration request) {

    /** 5 seconds to connect, 30 seconds for the answer. */
    public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(30));
}

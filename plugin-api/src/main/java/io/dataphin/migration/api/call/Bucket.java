package io.dataphin.migration.api.call;

import io.dataphin.migration.api.error.Platform;

/**
 * A quota of a platform that calls count against.
 *
 * @param platform the side that keeps the quota
 * @param name identifies the quota over all nodes, e.g. {@code dataphin/openapi.example.com/level-1}; never null.
 *     Metrics show the part before the first slash and the one behind the last, so hosts and credentials belong between them
 * @param perSecond calls that the platform takes in any sliding second; above zero
 */
public record Bucket(Platform platform, String name, double perSecond) {

    public Bucket {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("a quota needs calls a second above zero, not " + perSecond);
        }
    }
}

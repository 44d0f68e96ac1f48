package io.dataphin.migration.flow.publish;

import java.time.Duration;
import java.time.Instant;

/** Gaps between looks at something that takes its time: half of the time that it has taken, half a second to ten seconds. */
final class Gaps {

    /** The shortest gap. */
    static final Duration SHORTEST = Duration.ofMillis(500);

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Gaps() {}

    /** The gap after a look at that time. */
    static Duration since(Instant begun, Instant now) {
        Duration half = Duration.between(begun, now).dividedBy(2);
        return half.compareTo(LONGEST) > 0 ? LONGEST : half.compareTo(SHORTEST) < 0 ? SHORTEST : half;
    }
}

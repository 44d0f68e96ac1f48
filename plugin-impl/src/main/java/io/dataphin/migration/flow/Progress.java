package io.dataphin.migration.flow;

import java.time.Duration;
import java.time.Instant;

/** What an execution needs after it did something. */
public sealed interface Progress {

    /** It can go on at once. */
    record GoOn() implements Progress {}

    /** It can go on after a short wait: the place for its next call is near. */
    record Wait(Duration time) implements Progress {}

    /** It ends; the flow is to be run again at that time. */
    record Due(Instant at) implements Progress {}

    /** It ends, and so does the flow. */
    record Ended() implements Progress {}
}

package io.dataphin.migration.api.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How long a record was worked on, over all attempts. The time that it waited is not counted: for its turn before it began, for a person
 * between two attempts.
 *
 * @param last when each stage was last heard of; a stage that never was is absent
 * @param spent time spent on each stage; a stage that was never heard of is absent
 */
public record StageTimes(Map<Stage, Instant> last, Map<Stage, Duration> spent) {

    /** What is told when a stage begins; everything else is told when something is done. */
    private static final Set<String> BEGINNINGS = Set.of("READING", "SUBMITTING", "SUBMIT_RUNNING");

    /** What ends a time in which nothing was done: the record waited for its turn, or for a person. */
    private static final Set<String> TAKEN_UP = Set.of("READING", "SUBMIT_AGAIN");

    public StageTimes {
        last = Map.copyOf(last);
        spent = Map.copyOf(spent);
    }

    /**
     * Reads the times off a record's log.
     *
     * @param finishedAt when the record ended; null while it is being worked on
     * @param events its log, oldest first
     */
    public static StageTimes of(Instant finishedAt, List<RecordEvent> events) {
        Map<Stage, Instant> last = new EnumMap<>(Stage.class);
        Map<Stage, Duration> spent = new EnumMap<>(Stage.class);
        RecordEvent before = null;
        for (RecordEvent event : events) {
            if (finishedAt != null && event.at().isAfter(finishedAt)) {
                // what was done with the record afterwards, such as an undo, is no part of its stages
                break;
            }
            if (event.stage() != null) {
                last.put(event.stage(), event.at());
                spent.merge(event.stage(), Duration.ZERO, Duration::plus);
            }
            if (before != null) {
                Stage busy = busyBetween(before, event);
                if (busy != null) {
                    spent.merge(busy, Duration.between(before.at(), event.at()), Duration::plus);
                }
            }
            before = event;
        }
        return new StageTimes(last, spent);
    }

    /** The stage that took the time between two lines of the log; null for the time that a record waited. */
    private static Stage busyBetween(RecordEvent one, RecordEvent next) {
        if (TAKEN_UP.contains(next.code())) {
            return null;
        }
        boolean inStage = one.stage() == next.stage() || one.stage() != null && BEGINNINGS.contains(one.code());
        return inStage ? one.stage() : next.stage();
    }

    /** Time spent on all stages; zero when none has begun. */
    public Duration total() {
        return spent.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}

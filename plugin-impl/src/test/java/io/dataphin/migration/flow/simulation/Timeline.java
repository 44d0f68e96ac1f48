package io.dataphin.migration.flow.simulation;

import java.time.Duration;
import java.util.PriorityQueue;

/** What happens when, on a virtual clock: one thing after the other. */
final class Timeline {

    private final VirtualClock clock = new VirtualClock();
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long planned;
    private long happened;

    private record Event(long at, long number, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(at, other.at);
            return byTime == 0 ? Long.compare(number, other.number) : byTime;
        }
    }

    VirtualClock clock() {
        return clock;
    }

    /** Nanoseconds since the start. */
    long now() {
        return clock.nanos();
    }

    /** Does something at a time; at once when that has passed. */
    void at(long nanos, Runnable action) {
        events.add(new Event(Math.max(nanos, clock.nanos()), planned++, action));
    }

    /** Does something after a time. */
    void after(Duration time, Runnable action) {
        at(clock.nanos() + time.toNanos(), action);
    }

    /** Lets the next thing happen; false when nothing is left to happen before that time. */
    boolean next(long until) {
        Event event = events.peek();
        if (event == null || event.at() > until) {
            return false;
        }
        events.remove();
        clock.moveTo(event.at());
        happened++;
        event.action().run();
        return true;
    }

    /** How many things have happened. */
    long happened() {
        return happened;
    }
}

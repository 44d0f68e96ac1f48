package io.dataphin.migration.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings changes into the order of their sequences although transactions end in another order. A gap is either a change whose transaction is
 * still open or one that was rolled back: what follows it is held back for a short time, so that a reader who comes back with the last
 * sequence that he has seen has missed nothing. After that the gap is still asked for, and told late when it fills.
 */
final class ChangeOrder {

    /** How long a gap holds up what follows it. Our transactions take milliseconds. */
    static final Duration HOLDS_UP = Duration.ofSeconds(3);

    /** How long a gap is asked for. */
    static final Duration ASKED_FOR = Duration.ofSeconds(60);

    /** Most gaps asked for; a jump of the sequence after a crash of the database is far smaller. */
    static final int MOST_GAPS = 1_000;

    private final TreeMap<Long, Instant> gaps = new TreeMap<>();
    private final TreeMap<Long, FeedRow> held = new TreeMap<>();
    private long highest;
    private long told;

    /**
     * Starts at the end of the feed.
     *
     * @param newest the largest sequences that can be seen now; the gaps between them may still fill, but hold up nothing
     */
    ChangeOrder(List<Long> newest, Instant now) {
        newest.stream().sorted().forEach(sequence -> {
            if (highest > 0) {
                addGaps(highest + 1, sequence, now.minus(HOLDS_UP));
            }
            highest = sequence;
        });
        told = highest;
    }

    /** The largest sequence that was seen. */
    long highest() {
        return highest;
    }

    /** The largest sequence that {@link #next} has answered, or that the feed began with. */
    long told() {
        return told;
    }

    /** Smaller sequences to ask for again. */
    Set<Long> gaps() {
        return Set.copyOf(gaps.keySet());
    }

    /**
     * Takes what was read and answers what is to be told.
     *
     * @param read rows by sequence; rows that are known already make no difference
     */
    List<FeedRow> next(List<FeedRow> read, Instant now) {
        read.forEach(row -> take(row, now));
        gaps.values().removeIf(since -> since.isBefore(now.minus(ASKED_FOR)));
        SortedMap<Long, FeedRow> free = gaps.entrySet().stream()
                .filter(gap -> gap.getValue().isAfter(now.minus(HOLDS_UP)))
                .findFirst()
                .map(gap -> held.headMap(gap.getKey()))
                .orElse(held);
        List<FeedRow> next = new ArrayList<>(free.values());
        free.clear();
        next.forEach(row -> told = Math.max(told, row.sequence()));
        return next;
    }

    private void take(FeedRow row, Instant now) {
        long sequence = row.sequence();
        if (sequence > highest) {
            addGaps(highest + 1, sequence, now);
            highest = sequence;
            held.put(sequence, row);
        } else if (gaps.remove(sequence) != null) {
            held.put(sequence, row);
        }
    }

    private void addGaps(long from, long to, Instant since) {
        for (long gap = Math.max(from, to - MOST_GAPS); gap < to; gap++) {
            gaps.put(gap, since);
        }
        while (gaps.size() > MOST_GAPS) {
            gaps.pollFirstEntry();
        }
    }
}

package io.dataphin.migration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The records that executions of this node have in their hands. What the steps of an execution change is written when it ends, before it has an
 * effect on the outside, or when it is {@link #LONGEST} old, whichever comes first: most steps only read, and could be done again.
 */
@ApplicationScoped
public class OpenRecords {

    private static final Logger LOG = Logger.getLogger(OpenRecords.class.getName());

    /** How long pages may lag behind while a call does not return. */
    static final Duration LONGEST = Duration.ofMillis(250);

    private final ThreadLocal<Hand> hand = new ThreadLocal<>();
    private final Set<OpenRecord> open = ConcurrentHashMap.newKeySet();

    /** What the execution of this thread works on. */
    private static final class Hand {
        private final long recordId;
        private OpenRecord record;

        private Hand(long recordId) {
            this.recordId = recordId;
        }
    }

    /**
     * Runs an execution and writes what it changed.
     *
     * @throws StaleRecordException when another execution was faster; what this one changed last is not written
     */
    <T> T during(long recordId, Supplier<T> steps) {
        Hand own = new Hand(recordId);
        hand.set(own);
        try {
            T result = steps.get();
            if (own.record != null) {
                own.record.write();
            }
            return result;
        } finally {
            hand.remove();
            if (own.record != null) {
                open.remove(own.record);
            }
        }
    }

    /** The record, when the execution of this thread has it in hand. */
    Optional<OpenRecord> own(long recordId) {
        Hand own = hand.get();
        return own == null || own.recordId != recordId ? Optional.empty() : Optional.ofNullable(own.record);
    }

    /** Takes a record in hand when the execution of this thread is about it. */
    void take(long recordId, Supplier<OpenRecord> record) {
        Hand own = hand.get();
        if (own != null && own.recordId == recordId) {
            own.record = record.get();
            open.add(own.record);
        }
    }

    /** Lets go of the record without writing it: the next step reads it anew. */
    void drop(long recordId) {
        own(recordId).ifPresent(record -> {
            open.remove(record);
            hand.get().record = null;
        });
    }

    /** A text that the execution of this thread has not written yet; null when it is none of these. */
    String unwrittenText(String hash) {
        Hand own = hand.get();
        return own == null || own.record == null ? null : own.record.text(hash);
    }

    /** Writes what executions have changed some time ago; called every now and then. What cannot be written is left to the execution. */
    public void writeOld(Instant now) {
        open.stream().filter(record -> record.waitsLonger(LONGEST, now)).forEach(OpenRecords::write);
    }

    private static void write(OpenRecord record) {
        try {
            record.write();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "a record could not be written yet", e);
        }
    }
}

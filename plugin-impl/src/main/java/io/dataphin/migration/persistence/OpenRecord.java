package io.dataphin.migration.persistence;

import io.dataphin.migration.api.operations.LogContext;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A record in the hands of one execution. What its steps change is kept here until it is written, all of it together. Steps and the clock that
 * writes what is kept for long are different threads.
 */
final class OpenRecord {

    private final ContentStore contents;
    private final RecordWrites writes;

    private RecordEntity record;
    private SideWrites unwritten = new SideWrites();
    /** When the oldest change that is not written was made; null when all are. */
    private Instant changedAt;

    private boolean intentsClosed;

    /** @param record as it is in the database */
    OpenRecord(RecordEntity record, ContentStore contents, RecordWrites writes) {
        this.record = record;
        this.contents = contents;
        this.writes = writes;
    }

    synchronized RecordWork work() {
        return RecordWork.of(record);
    }

    /** Changes it, or leaves it as it is when the change throws. */
    synchronized RecordWork change(Consumer<RecordChange> change, Instant now) {
        RecordEntity changed = record.copy();
        SideWrites more = new SideWrites();
        change.accept(new RecordChange(contents, changed, more, now));
        if (changed.status != record.status) {
            more.status(RecordMapper.toRecord(changed));
        }
        record = changed;
        unwritten.add(more);
        intentsClosed |= more.intentsClosed();
        changedAt = changedAt == null ? now : changedAt;
        return RecordWork.of(record);
    }

    /**
     * Writes what was changed.
     *
     * @throws StaleRecordException when another execution was faster; nothing was written
     */
    synchronized void write() {
        if (changedAt != null) {
            written(() -> writes.write(record, unwritten));
        }
    }

    /**
     * Writes what was changed together with an intent, whose end is open from then on.
     *
     * @throws StaleRecordException when another execution was faster; nothing was written
     */
    synchronized void writeWithIntent(Runnable intent) {
        if (changedAt == null) {
            writes.within(intent);
        } else {
            written(() -> writes.write(record, unwritten, intent));
        }
        intentsClosed = false;
    }

    /** Whoever writes, the log says for which request: listeners are told in the same thread. */
    private void written(Supplier<Integer> write) {
        record.version = new LogContext(record.correlationId, record.id, null).during(write);
        unwritten = new SideWrites();
        changedAt = null;
    }

    /** Whether something waits to be written for longer. */
    synchronized boolean waitsLonger(Duration time, Instant now) {
        return changedAt != null && changedAt.plus(time).isBefore(now);
    }

    /** Whether this execution has ended all intents, and begun none since. */
    synchronized boolean intentsClosed() {
        return intentsClosed;
    }

    /** A text that is not written yet; null when it is none of these. */
    synchronized String text(String hash) {
        return unwritten.textOf(hash);
    }
}

package io.dataphin.migration.database;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets commits of the moment share one write. Whoever commits waits until a write that began afterwards has ended, so nothing that was
 * committed is ever lost; after a write the file is left alone for {@value #REST} times as long as the write took. A commit that comes alone is
 * written at once.
 */
final class SharedWrites {

    private static final int REST = 4;
    /** However slow the disk is, a commit does not wait longer for others. */
    private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private final Condition rested = lock.newCondition();

    private long asked;
    private long done;
    private int waiting;
    private boolean writing;
    private long restUntil = System.nanoTime();

    /**
     * Returns when all that the caller committed is written.
     *
     * @param write writes all that was committed before it began; what it throws goes to the caller that ran it, and the others try anew
     */
    void await(Runnable write) {
        lock.lock();
        try {
            waiting++;
            long mine = ++asked;
            while (done < mine) {
                if (writing) {
                    written.awaitUninterruptibly();
                } else {
                    writeFor(write);
                }
            }
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** How many wait for a write, or for the end of the one they run. */
    int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    /** Writes for all that have asked when the rest is over. */
    private void writeFor(Runnable write) {
        writing = true;
        try {
            rest();
            long all = asked;
            unlocked(write);
            done = all;
        } finally {
            writing = false;
            written.signalAll();
        }
    }

    private void unlocked(Runnable write) {
        lock.unlock();
        long began = System.nanoTime();
        try {
            write.run();
        } finally {
            lock.lock();
            long now = System.nanoTime();
            restUntil = now + Math.min(LONGEST_REST_NANOS, REST * (now - began));
        }
    }

    /** Others may ask meanwhile. An interrupt ends the rest, not the write. */
    private void rest() {
        boolean interrupted = false;
        for (long left = left(); left > 0 && !interrupted; left = left()) {
            try {
                rested.awaitNanos(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private long left() {
        return restUntil - System.nanoTime();
    }
}

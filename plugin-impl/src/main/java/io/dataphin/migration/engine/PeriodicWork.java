package io.dataphin.migration.engine;

import java.util.function.BiConsumer;

/**
 * Work that a timer repeats. Whatever it throws, errors included, is reported and goes no further: a timer gives up what throws.
 *
 * @param what names the work in a log line, e.g. "a heartbeat"
 * @param failed is told what failed, and how
 */
record PeriodicWork(String what, Runnable work, BiConsumer<String, Throwable> failed) implements Runnable {

    @Override
    public void run() {
        try {
            work.run();
        } catch (Throwable e) {
            failed.accept(what, e);
        }
    }
}

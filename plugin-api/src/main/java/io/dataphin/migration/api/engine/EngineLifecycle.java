package io.dataphin.migration.api.engine;

import java.util.Optional;

/** Background work, for whoever hosts it (the web application's context listener). Injectable. */
public interface EngineLifecycle {

    /**
     * Starts to work on records, also on those that an earlier process left behind. Does nothing when the configuration is incomplete; when the
     * database cannot be used, looks for it in the background and begins once it can.
     */
    void start();

    /** Lets steps in work end (at most some seconds) and stops. Records go on with the next start or on another node. */
    void stop();

    /** Whether records are being worked on: the configuration is complete, the database takes what is written, the workers run. */
    boolean ready();

    /** Whether the work began: true from the end of a start to the beginning of a stop, whatever became of the database since. */
    default boolean started() {
        return ready();
    }

    /** Why the work has not begun, or that the disk of the embedded database is full since; empty while work is done. */
    default Optional<Obstacle> obstacle() {
        return Optional.empty();
    }

    /** Whether a restart of the process would change nothing for the better: false only when the work began and its workers are gone. */
    default boolean alive() {
        return true;
    }
}

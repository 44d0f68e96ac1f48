package io.dataphin.migration.database;

import io.dataphin.migration.api.operations.LostConnection;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Logs failures of a query that is repeated by itself. Of failures in a row it logs the first: a lost connection in one line, another cause with
 * its stack trace.
 */
public final class FailureLog {

    private final Logger logger;
    private final String what;
    private boolean failing;

    /** @param what says what failed, e.g. {@code "the change feed cannot be read"} */
    public FailureLog(Logger logger, String what) {
        this.logger = logger;
        this.what = what;
    }

    /** The query failed. */
    public synchronized void failed(RuntimeException fault) {
        if (failing) {
            logger.log(Level.FINE, what, fault);
        } else {
            LostConnection.told(fault)
                    .ifPresentOrElse(
                            cause -> logger.log(
                                    Level.WARNING,
                                    "{0}, as the database does not answer: {1}",
                                    new Object[] {what, cause}),
                            () -> logger.log(Level.WARNING, what, fault));
        }
        failing = true;
    }

    /** The query succeeded: the next failure is logged again. */
    public synchronized void succeeded() {
        failing = false;
    }
}

package io.dataphin.migration.web.lifecycle;

import io.dataphin.migration.api.engine.EngineLifecycle;
import io.dataphin.migration.api.operations.LostConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Tells requests that failed because the database is away from those that failed by a fault of ours, and says so in the log. */
@ApplicationScoped
public class DatabaseOutage {

    private static final Logger LOG = System.getLogger(DatabaseOutage.class.getName());

    private final EngineLifecycle engine;

    /** For the container's proxy only. */
    protected DatabaseOutage() {
        this(null);
    }

    @Inject
    public DatabaseOutage(EngineLifecycle engine) {
        this.engine = engine;
    }

    /**
     * Whether something failed because the database cannot be used. When so, one line of the log says it, with the cause in words; where it
     * happened is told at the level DEBUG.
     *
     * @param what begins the line: what failed, such as {@code A page was not shown}
     * @param fault what was thrown
     */
    public boolean explains(String what, Throwable fault) {
        Optional<String> lost = LostConnection.told(fault);
        if (lost.isEmpty() && engine.ready()) {
            return false;
        }
        LOG.log(
                Level.WARNING,
                "{0}, as the database does not answer: {1}",
                what,
                lost.orElse(fault.getClass().getName()));
        LOG.log(Level.DEBUG, "Where the database was missed", fault);
        return true;
    }
}

package io.dataphin.migration.runtime.drain;

import io.dataphin.migration.api.error.DrainingException;
import io.dataphin.migration.runtime.configuration.OperationsSettings;
import io.dataphin.migration.runtime.drain.DrainStore.Drained;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Whether new work is accepted. A node that was started with {@code migration.drain=true} accepts none; an administrator's switch is in the
 * database, for all nodes. What was accepted before goes on.
 */
@ApplicationScoped
public class DrainSwitch {

    private final DrainStore store;
    private final OperationsSettings settings;

    /** For the container's proxy only. */
    protected DrainSwitch() {
        this(null, null);
    }

    @Inject
    DrainSwitch(DrainStore store, OperationsSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /**
     * Lets new work in.
     *
     * @throws DrainingException when none is accepted
     */
    public void requireOpen() {
        if (configured() || store.drained().isPresent()) {
            throw new DrainingException();
        }
    }

    /** Whether this node was started so. */
    public boolean configured() {
        return settings.drain();
    }

    /** The administrators' switch now. */
    public Optional<Drained> switched() {
        return store.drained();
    }
}

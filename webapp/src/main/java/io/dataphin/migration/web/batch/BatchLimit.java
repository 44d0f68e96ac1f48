package io.dataphin.migration.web.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many jobs a batch takes (R12). A bean of its own, since a session must not hold a value that cannot be stored with it. */
@ApplicationScoped
public class BatchLimit {

    private final int most;

    /** For the container's proxy only. */
    protected BatchLimit() {
        this(0);
    }

    @Inject
    public BatchLimit(@ConfigProperty(name = "migration.batch.max-size", defaultValue = "40") int most) {
        this.most = most;
    }

    /** Most jobs a batch. */
    public int most() {
        return most;
    }
}

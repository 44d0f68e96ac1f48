package io.dataphin.migration.web.operations;

import io.dataphin.migration.api.operations.Operations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells on every page that nothing new is accepted. */
@Named
@RequestScoped
public class DrainNotice {

    private final Operations operations;

    /** For the container's proxy only. */
    protected DrainNotice() {
        this(null);
    }

    @Inject
    public DrainNotice(Operations operations) {
        this.operations = operations;
    }

    /** Whether it is to be shown. */
    public boolean isShown() {
        return operations.drainState().draining();
    }
}

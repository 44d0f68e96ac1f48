package io.dataphin.migration.flow.check;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.flow.BatchAdmission;
import io.dataphin.migration.runtime.drain.DrainSwitch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Begins checks. Rights and the record's stored state were checked before. */
@ApplicationScoped
public class CheckActions {

    private final CheckStore checks;
    private final DrainSwitch drain;
    private final BatchAdmission admission;

    /** For the container's proxy only. */
    protected CheckActions() {
        this(null, null, null);
    }

    @Inject
    CheckActions(CheckStore checks, DrainSwitch drain, BatchAdmission admission) {
        this.checks = checks;
        this.drain = drain;
        this.admission = admission;
    }

    /** Begins a check. */
    public void begin(Caller caller, long recordId) {
        drain.requireOpen();
        checks.begin(recordId, caller.user());
        admission.wake();
    }
}

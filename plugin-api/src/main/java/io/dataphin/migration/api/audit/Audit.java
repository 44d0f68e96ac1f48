package io.dataphin.migration.api.audit;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.paging.Slice;

/** Shows the audit to administrators. Everybody else is refused with {@link io.dataphin.migration.api.error.NoPermissionException}. */
public interface Audit {

    /** One page of entries, newest first. */
    Slice<AuditEntry> entries(Caller caller, AuditQuery query);

    /**
     * All entries that a query finds, in the order of the chain.
     *
     * @param query limit and cursor make no difference
     */
    AuditFile file(Caller caller, AuditQuery query);

    /** How the chain stands. */
    AuditState state(Caller caller);

    /** Checks the whole chain and keeps what was found. */
    AuditState check(Caller caller);
}

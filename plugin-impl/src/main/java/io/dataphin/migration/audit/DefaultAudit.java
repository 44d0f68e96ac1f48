package io.dataphin.migration.audit;

import io.dataphin.migration.api.audit.Audit;
import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditEntry;
import io.dataphin.migration.api.audit.AuditFile;
import io.dataphin.migration.api.audit.AuditQuery;
import io.dataphin.migration.api.audit.AuditState;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.signing.InstallationKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The audit as administrators see it. What is shown, checked or handed on is sealed first, so that nothing that has happened is missing. */
@ApplicationScoped
public class DefaultAudit implements Audit {

    private final AuditQueries queries;
    private final AuditSealing sealing;
    private final AuditCheck check;
    private final AuditTrail trail;
    private final InstallationKey key;
    private final Clock clock;

    /** For the container's proxy only. */
    protected DefaultAudit() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public DefaultAudit(
            AuditQueries queries,
            AuditSealing sealing,
            AuditCheck check,
            AuditTrail trail,
            InstallationKey key,
            Clock clock) {
        this.queries = queries;
        this.sealing = sealing;
        this.check = check;
        this.trail = trail;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public Slice<AuditEntry> entries(Caller caller, AuditQuery query) {
        caller.requireAdministrator();
        return queries.page(query);
    }

    @Override
    public AuditFile file(Caller caller, AuditQuery query) {
        caller.requireAdministrator();
        sealing.sealAll();
        return new SignedAuditFile(
                queries, check, query, check.ends(), key.pair(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public AuditState state(Caller caller) {
        caller.requireAdministrator();
        key.pair();
        return check.state();
    }

    @Override
    public AuditState check(Caller caller) {
        caller.requireAdministrator();
        sealing.sealAll();
        AuditState found = walk();
        boolean fits = found.check() != null && found.check().broken() == null;
        trail.add(caller, AuditAction.CHECK_AUDIT, found.last(), fits ? AuditTrail.OK : "BROKEN");
        return found;
    }

    /** Walks again when entries were deleted before they were read. The chain begins further on each time, so that there is an end. */
    private AuditState walk() {
        Optional<AuditCheck.Walk> walk = check.begin();
        while (walk.isPresent()) {
            Optional<AuditState> found = walkToTheEnd(walk.get());
            if (found.isPresent()) {
                return found.get();
            }
            walk = check.begin();
        }
        return check.withoutHead();
    }

    private Optional<AuditState> walkToTheEnd(AuditCheck.Walk walk) {
        boolean more = check.advance(walk);
        while (more) {
            more = check.advance(walk);
        }
        return check.end(walk);
    }
}

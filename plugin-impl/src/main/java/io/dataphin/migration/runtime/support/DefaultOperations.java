package io.dataphin.migration.runtime.support;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.operations.DrainState;
import io.dataphin.migration.api.operations.InstallationItem;
import io.dataphin.migration.api.operations.InstallationPart;
import io.dataphin.migration.api.operations.Operations;
import io.dataphin.migration.api.operations.SupportBundle;
import io.dataphin.migration.record.RecordCounts;
import io.dataphin.migration.runtime.configuration.OperationsSettings;
import io.dataphin.migration.runtime.configuration.OperationsSettings.MetricsAccess;
import io.dataphin.migration.runtime.drain.DrainStore;
import io.dataphin.migration.runtime.drain.DrainStore.Drained;
import io.dataphin.migration.runtime.drain.DrainSwitch;
import io.dataphin.migration.runtime.installation.InstallationCheck;
import io.dataphin.migration.runtime.metrics.MetersText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Administrators' work: rights, then the act, then the audit entry. */
@ApplicationScoped
public class DefaultOperations implements Operations {

    private static final Logger LOG = Logger.getLogger(DefaultOperations.class.getName());

    @Inject
    private DrainSwitch drain;

    @Inject
    private DrainStore store;

    @Inject
    private StatusSampler watch;

    @Inject
    private RecordCounts counts;

    @Inject
    private BundleParts parts;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Inject
    private OperationsSettings settings;

    @Override
    public DrainState drainState() {
        return state(watch.switched(), watch.busy());
    }

    @Override
    public DrainState drain(Caller caller, boolean draining) {
        AuditAction action = draining ? AuditAction.DRAIN : AuditAction.END_DRAIN;
        if (!caller.administrator()) {
            audit.add(caller, action, "all nodes", "NO_PERMISSION");
        }
        caller.requireAdministrator();
        store.turn(draining, caller.user());
        audit.add(caller, action, "all nodes", AuditTrail.OK);
        LOG.log(
                Level.INFO,
                draining ? "{0} stopped new work" : "{0} let new work in",
                caller.user().name());
        watch.switched(store.drained());
        Map<MigrationStatus, Long> busy = counts.busy();
        return state(
                watch.switched(),
                counts.followUps()
                        + busy.values().stream().mapToLong(Long::longValue).sum());
    }

    private DrainState state(Optional<Drained> switched, long busy) {
        return new DrainState(
                drain.configured() || switched.isPresent(),
                drain.configured(),
                switched.map(Drained::since).orElse(null),
                switched.map(Drained::by).orElse(null),
                busy);
    }

    @Override
    public SupportBundle supportBundle(Caller caller) {
        caller.requireAdministrator();
        audit.add(caller, AuditAction.SUPPORT_BUNDLE, "this node", AuditTrail.OK);
        return new ZippedBundle(parts, clock.instant());
    }

    @Override
    public List<InstallationItem> installation(Caller caller, Iterable<InstallationPart> parts) {
        caller.requireAdministrator();
        return InstallationCheck.look(parts, caller);
    }

    @Override
    public Optional<String> metrics() {
        return settings.metrics() == MetricsAccess.OFF ? Optional.empty() : Optional.of(MetersText.all());
    }
}

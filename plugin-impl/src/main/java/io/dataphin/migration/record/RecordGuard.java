package io.dataphin.migration.record;

import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.MigrationRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a caller may do something with a record, and whether the record's stored state allows it. */
@ApplicationScoped
public class RecordGuard {

    @Inject
    private RecordAccess access;

    @Inject
    private RecordStates states;

    /**
     * Checks an action on one record.
     *
     * @return the record
     * @throws NotFoundException there is no such record, or the caller may not see it
     * @throws io.dataphin.migration.api.error.NoPermissionException the caller may only look
     * @throws io.dataphin.migration.api.error.ConflictException the record's state does not allow it
     */
    public MigrationRecord require(Caller caller, Action action, long recordId) {
        MigrationRecord record = access.visible(caller, recordId).record();
        if (action == Action.PUBLISH) {
            access.requirePublish(caller, record);
        } else {
            access.requireMigrate(caller, record);
        }
        requireState(action, record);
        return record;
    }

    /**
     * Checks what is stored, not the rights.
     *
     * @throws io.dataphin.migration.api.error.ConflictException the record's state does not allow it
     */
    public void requireState(Action action, MigrationRecord record) {
        ActionRules.refusal(action, state(record)).ifPresent(refusal -> {
            throw refusal.exception(record.objectName(), record.id());
        });
    }

    /** The actions that are open to the caller now. */
    public Set<Action> open(Caller caller, MigrationRecord record) {
        Set<Action> allowed = EnumSet.noneOf(Action.class);
        if (access.mayMigrate(caller, record)) {
            allowed = EnumSet.allOf(Action.class);
        } else if (access.mayPublish(caller, record)) {
            allowed = EnumSet.of(Action.PUBLISH);
        }
        if (allowed.isEmpty()) {
            return Set.of();
        }
        RecordState state = state(record);
        return Arrays.stream(Action.values())
                .filter(allowed::contains)
                .filter(action -> ActionRules.refusal(action, state).isEmpty())
                .collect(Collectors.toSet());
    }

    private RecordState state(MigrationRecord record) {
        long project = record.project().projectId();
        return states.of(List.of(record.id()), Set.of(project)).get(record.id());
    }
}

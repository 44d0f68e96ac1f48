package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.spi.TargetPublishing;
import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.flow.BatchAdmission;
import io.dataphin.migration.flow.undo.UndoStore;
import io.dataphin.migration.flow.undo.UndoSubject;
import io.dataphin.migration.record.BulkTally;
import io.dataphin.migration.record.RecordWork;
import io.dataphin.migration.record.RecordWork.TaskVersion;
import io.dataphin.migration.record.StaleRecordException;
import io.dataphin.migration.runtime.drain.DrainSwitch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Begins publications. Rights and the records' stored states were checked before. */
@ApplicationScoped
public class PublishActions {

    private final PublicationStore publications;
    private final UndoStore undos;
    private final DrainSwitch drain;
    private final BatchAdmission admission;

    /** For the container's proxy only. */
    protected PublishActions() {
        this(null, null, null, null);
    }

    @Inject
    PublishActions(PublicationStore publications, UndoStore undos, DrainSwitch drain, BatchAdmission admission) {
        this.publications = publications;
        this.undos = undos;
        this.drain = drain;
        this.admission = admission;
    }

    /**
     * Begins to publish one record's task.
     *
     * @throws ConflictException {@code JOB_BUSY} when the job or the task is being worked on
     */
    public void begin(Caller caller, long recordId) {
        drain.requireOpen();
        try {
            publish(caller, List.of(recordId));
        } catch (StaleRecordException | KeyTakenException e) {
            throw new ConflictException("JOB_BUSY", "record", recordId);
        }
    }

    /** Begins to publish the tasks of many records, those of one project together as far as one call of the platform takes them. */
    public void begin(Caller caller, List<Long> recordIds, BulkTally tally) {
        drain.requireOpen();
        Map<Long, List<Long>> byProject = recordIds.stream()
                .collect(Collectors.groupingBy(
                        id -> undos.subject(id).orElseThrow().record().project().projectId(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<Long> ids : byProject.values()) {
            for (int from = 0; from < ids.size(); from += TargetPublishing.MOST_OBJECTS) {
                together(caller, ids.subList(from, Math.min(ids.size(), from + TargetPublishing.MOST_OBJECTS)), tally);
            }
        }
    }

    /** A record that somebody else took meanwhile must not keep the others back: then each is begun alone. */
    private void together(Caller caller, List<Long> ids, BulkTally tally) {
        try {
            publish(caller, ids);
            ids.forEach(tally::accept);
        } catch (StaleRecordException | KeyTakenException e) {
            for (long id : ids) {
                try {
                    begin(caller, id);
                    tally.accept(id);
                } catch (ConflictException refusal) {
                    tally.refuse(id, refusal);
                }
            }
        }
    }

    private void publish(Caller caller, List<Long> recordIds) {
        Map<RecordWork, TaskVersion> versions = new LinkedHashMap<>();
        for (long id : recordIds) {
            UndoSubject subject = undos.subject(id).orElseThrow();
            versions.put(
                    subject.record(), new TaskVersion(subject.record().written().fileId(), subject.currentVersion()));
        }
        publications.begin(
                caller.user(),
                versions,
                change -> change.claim()
                        .publishing()
                        .log(Level.INFO, "PUBLISHING", null, "by", caller.user().name()));
        admission.wake();
    }
}

package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.spi.TargetPublishing.ObjectVersion;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.record.FlowTexts;
import io.dataphin.migration.record.RecordEntity;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Objects of publications as rows. */
final class PublishItems {

    private final EntityManager entities;

    PublishItems(EntityManager entities) {
        this.entities = entities;
    }

    /** The objects of a publication; what the records wrote comes with them where the step needs it. */
    List<PublishItem> of(PublicationEntity publication, FlowTexts contents) {
        List<PublicationItemEntity> rows = rows(publication);
        Map<Long, RecordEntity> records = records(rows);
        boolean drafts = publication.step == PublishStep.LIST_PENDING;
        return rows.stream()
                .map(row -> item(row, task(records.get(row.recordId), drafts ? contents : null)))
                .toList();
    }

    private List<PublicationItemEntity> rows(PublicationEntity publication) {
        return entities.createQuery(
                        "from PublicationItemEntity i where i.publicationId = :id order by i.id",
                        PublicationItemEntity.class)
                .setParameter("id", publication.id)
                .getResultList();
    }

    private Map<Long, RecordEntity> records(List<PublicationItemEntity> rows) {
        List<Long> ids =
                rows.stream().map(row -> row.recordId).filter(Objects::nonNull).toList();
        return entities.createQuery(
                        "select r from RecordEntity r join fetch r.batch where r.id in :ids", RecordEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(record -> record.id(), Function.identity()));
    }

    private static PublishItem.Task task(RecordEntity record, FlowTexts drafts) {
        return record == null
                ? null
                : new PublishItem.Task(
                        record.id(),
                        record.deploymentId(),
                        record.source(),
                        drafts == null ? null : drafts.draft(record.draftHash()));
    }

    private static PublishItem item(PublicationItemEntity row, PublishItem.Task task) {
        JobState did = row.runState == null ? JobState.RUNNING : row.runState;
        JobRun run = row.runJobId == null ? null : new JobRun(row.runJobId, did, row.runStartedAt);
        return new PublishItem(
                row.object(), row.objectName, task, row.submitId, row.seenId, row.state, row.runKnown, run);
    }

    /** Stores the objects as they stand. */
    void write(PublicationEntity publication, List<PublishItem> items) {
        Map<ObjectVersion, PublicationItemEntity> known = new HashMap<>();
        rows(publication).forEach(row -> known.put(row.object(), row));
        for (PublishItem item : items) {
            ObjectVersion object = fit(item.object());
            PublicationItemEntity row = known.get(object);
            if (row == null) {
                row = add(publication, object, item);
                known.put(object, row);
            }
            change(row, item);
        }
    }

    private static ObjectVersion fit(ObjectVersion object) {
        return new ObjectVersion(
                ColumnText.fit(object.type(), ColumnText.WORD),
                ColumnText.fit(object.id(), ColumnText.ID),
                ColumnText.fit(object.version(), ColumnText.WORD));
    }

    private PublicationItemEntity add(PublicationEntity publication, ObjectVersion object, PublishItem item) {
        PublicationItemEntity row = new PublicationItemEntity();
        row.tenantId = publication.tenantId();
        row.publicationId = publication.id;
        row.recordId = item.isTask() ? item.task().recordId() : null;
        row.objectType = object.type();
        row.objectId = object.id();
        row.objectVersion = object.version();
        row.objectName = ColumnText.fit(item.name(), ColumnText.NAME);
        row.state = item.state();
        entities.persist(row);
        return row;
    }

    private static void change(PublicationItemEntity row, PublishItem item) {
        row.submitId = item.submitId();
        row.seenId = item.seenId();
        row.state = item.state();
        row.runKnown = item.runKnown();
        row.runJobId = item.run() == null ? null : ColumnText.fit(item.run().jobId(), ColumnText.RUN_ID);
        row.runState = item.run() == null ? null : item.run().state();
        row.runStartedAt =
                item.run() == null ? null : ColumnText.micros(item.run().startedAt());
    }
}

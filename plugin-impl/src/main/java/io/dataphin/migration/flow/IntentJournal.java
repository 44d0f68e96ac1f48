package io.dataphin.migration.flow;

import io.dataphin.migration.database.ColumnText;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Locale;

/** The journal of writes (D7), inside the transaction of a flow. */
public final class IntentJournal {

    private final EntityManager entities;

    public IntentJournal(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What an intent is about.
     *
     * @param recordId null when it is about several
     * @param fileId the task that is written; null for a create, and when it is about several
     * @param version the task's version before; null as above
     */
    public record Subject(long tenantId, Long recordId, String fileId, Long version) {}

    /** The flow's open intent; null when there is none. */
    public OpenIntent find(FlowId flow) {
        return entities.createQuery("from IntentEntity i where i.openKey = :key", IntentEntity.class)
                .setParameter("key", openKey(flow))
                .getResultStream()
                .findFirst()
                .map(IntentEntity::toIntent)
                .orElse(null);
    }

    /** Adds an open intent; the database refuses a second one when it is written. */
    public OpenIntent open(FlowId flow, IntentKind kind, Subject subject, Instant now, Instant settlesAt) {
        IntentEntity intent = new IntentEntity();
        intent.tenantId = subject.tenantId();
        intent.recordId = subject.recordId();
        intent.flowKind = flow.kind();
        intent.flowNumber = flow.number();
        intent.openKey = openKey(flow);
        intent.action = kind;
        intent.fileId = ColumnText.fitOrNull(subject.fileId(), ColumnText.ID);
        intent.expectedVersion = subject.version();
        intent.openedAt = ColumnText.micros(now);
        intent.settlesAt = ColumnText.micros(settlesAt);
        entities.persist(intent);
        return intent.toIntent();
    }

    /** Ends an intent, unless it has ended. */
    public void close(long intentId, IntentResult result, String requestId, Instant now) {
        entities.createQuery("""
                        update IntentEntity i
                        set i.closedAt = :now, i.result = :result, i.requestId = :request, i.openKey = null
                        where i.id = :id and i.closedAt is null""")
                .setParameter("now", ColumnText.micros(now))
                .setParameter("result", result)
                .setParameter("request", ColumnText.fitOrNull(requestId, ColumnText.REQUEST_ID))
                .setParameter("id", intentId)
                .executeUpdate();
    }

    private static String openKey(FlowId flow) {
        return flow.kind().name().toLowerCase(Locale.ROOT) + "-" + flow.number();
    }
}

package io.dataphin.migration.flow.publish;

import io.dataphin.migration.audit.PersonColumns;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.record.FlowEntity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Tasks of one project that are published together. */
@Entity
@Table(name = "publication")
public class PublicationEntity implements FlowEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publication_seq")
    @SequenceGenerator(name = "publication_seq", sequenceName = "publication_seq", allocationSize = 50)
    Long id;

    @Column(name = "tenant_id")
    long tenantId;

    @Column(name = "project_id")
    long projectId;

    @Enumerated(EnumType.STRING)
    PublishStep step;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "asked_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "asked_by_name"))
    PersonColumns askedBy;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "one_by_one")
    boolean oneByOne;

    @Column(name = "sent_at")
    Instant sentAt;

    /** When the next step is due. */
    @Column(name = "due_at")
    Instant dueAt;

    /** Null while it waits for admission. */
    @Column(name = "admitted_at")
    Instant admittedAt;

    /** Unexpected errors since the write was sent whose end is not known. */
    int defects;

    /** What steps remember for later ones, as JSON; null for nothing. */
    @Column(name = "step_memory")
    String memory;

    /** Id of the request that asked for it; null for none. */
    @Column(name = "correlation_id")
    String correlationId;

    @Column(name = "retry_since")
    Instant retrySince;

    @Column(name = "retry_count")
    int retryCount;

    @Version
    int version;

    @Override
    public int version() {
        return version;
    }

    @Override
    public boolean admitted() {
        return admittedAt != null && endedAt == null;
    }

    @Override
    public FlowId flow() {
        return new FlowId(FlowKind.PUBLISH, id, 1);
    }

    @Override
    public void admit(Instant now) {
        admittedAt = now;
        dueAt = now;
    }
}

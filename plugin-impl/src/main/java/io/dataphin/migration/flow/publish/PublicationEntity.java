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
import java.time.Instant;

/** Tasks of one project that are published together. */
@Entity
@Table(name = "publication")
public class PublicationEntity extends FlowEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publication_seq")
    @SequenceGenerator(name = "publication_seq", sequenceName = "publication_seq", allocationSize = 50)
    Long id;

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

    /** What steps remember for later ones, as JSON; null for nothing. */
    @Column(name = "step_memory")
    String memory;

    @Override
    protected boolean ended() {
        return endedAt != null;
    }

    @Override
    public FlowId flow() {
        return new FlowId(FlowKind.PUBLISH, id, 1);
    }
}

package io.dataphin.migration.flow.check;

import io.dataphin.migration.api.migration.Drift;
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

/** The last check of one record. */
@Entity
@Table(name = "record_check")
public class CheckEntity extends FlowEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_check_seq")
    @SequenceGenerator(name = "record_check_seq", sequenceName = "record_check_seq", allocationSize = 50)
    Long id;

    @Column(name = "record_id")
    long recordId;

    @Enumerated(EnumType.STRING)
    CheckStep step;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "asked_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "asked_by_name"))
    PersonColumns askedBy;

    /** Whether nobody asked for it. */
    boolean background;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    /** What became of the job; null before it was read. */
    @Enumerated(EnumType.STRING)
    Drift.Side source;

    @Override
    protected boolean ended() {
        return endedAt != null;
    }

    @Override
    public FlowId flow() {
        return new FlowId(FlowKind.CHECK, id, 1);
    }
}

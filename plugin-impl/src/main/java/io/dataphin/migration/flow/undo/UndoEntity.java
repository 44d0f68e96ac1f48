package io.dataphin.migration.flow.undo;

import io.dataphin.migration.api.migration.UndoPlan;
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

/** One asked-for undo of one record. */
@Entity
@Table(name = "record_undo")
public class UndoEntity extends FlowEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_undo_seq")
    @SequenceGenerator(name = "record_undo_seq", sequenceName = "record_undo_seq", allocationSize = 50)
    Long id;

    @Column(name = "record_id")
    long recordId;

    @Enumerated(EnumType.STRING)
    UndoStep step;

    @Enumerated(EnumType.STRING)
    UndoPlan.Effect effect;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "asked_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "asked_by_name"))
    PersonColumns askedBy;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "file_id")
    String fileId;

    @Column(name = "expected_version")
    long expectedVersion;

    @Column(name = "restored_version")
    Long restoredVersion;

    @Column(name = "submit_again")
    boolean submitAgain;

    @Column(name = "async_id")
    Long asyncId;

    @Column(name = "submit_started_at")
    Instant submitStartedAt;

    @Column(name = "submit_id")
    Long submitId;

    /** How many writes were begun. */
    int rounds;

    @Override
    protected boolean ended() {
        return endedAt != null;
    }

    @Override
    public FlowId flow() {
        return new FlowId(FlowKind.UNDO, id, 1);
    }
}

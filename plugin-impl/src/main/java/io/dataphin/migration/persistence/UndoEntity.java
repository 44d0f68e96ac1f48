package io.dataphin.migration.persistence;

import io.dataphin.migration.api.migration.UndoPlan;
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

/** One asked-for undo of one record. */
@Entity
@Table(name = "record_undo")
class UndoEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_undo_seq")
    @SequenceGenerator(name = "record_undo_seq", sequenceName = "record_undo_seq", allocationSize = 50)
    Long id;

    @Column(name = "tenant_id")
    long tenantId;

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

    @Column(name = "retry_since")
    Instant retrySince;

    @Column(name = "retry_count")
    int retryCount;

    @Version
    int version;

    UndoWork toWork() {
        return new UndoWork(
                id,
                version,
                recordId,
                step,
                effect,
                askedBy.toRef(),
                fileId,
                expectedVersion,
                restoredVersion,
                submitAgain,
                asyncId,
                submitStartedAt,
                retrySince,
                retryCount);
    }
}

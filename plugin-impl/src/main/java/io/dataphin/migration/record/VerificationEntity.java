package io.dataphin.migration.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Verdicts on the fields of a record: first those of the translation, then, with a time, those of the comparison. */
@Entity
@Table(name = "record_verification")
class VerificationEntity {

    @Id
    @Column(name = "record_id")
    long recordId;

    @Column(name = "tenant_id")
    long tenantId;

    @Column(name = "checked_at")
    Instant checkedAt;

    @Column(name = "fields_hash")
    String fieldsHash;

    /** SHA-256 of the compared form of what was written; null before the comparison, and for those of former versions. */
    @Column(name = "source_hash")
    String sourceHash;

    /** The same of what stood in the target. */
    @Column(name = "target_hash")
    String targetHash;
}

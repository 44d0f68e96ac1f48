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
}

package io.dataphin.migration.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One outside effect in the journal (D7). */
@Entity
@Table(name = "write_intent")
class IntentEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "write_intent_seq")
    @SequenceGenerator(name = "write_intent_seq", sequenceName = "write_intent_seq", allocationSize = 50)
    Long id;

    @Column(name = "tenant_id")
    long tenantId;

    @Column(name = "record_id")
    long recordId;

    @Enumerated(EnumType.STRING)
    Intent.Kind action;

    @Column(name = "file_id")
    String fileId;

    @Column(name = "expected_version")
    Long expectedVersion;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    @Enumerated(EnumType.STRING)
    Intent.Result result;

    @Column(name = "request_id")
    String requestId;

    Intent toIntent() {
        return new Intent(id, action, fileId, expectedVersion, openedAt);
    }
}

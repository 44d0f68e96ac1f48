package io.dataphin.migration.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** An idempotency key of a user; without a batch while its first request runs. */
@Entity
@Table(name = "idempotency_key")
class IdempotencyEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "idempotency_key_seq")
    @SequenceGenerator(name = "idempotency_key_seq", sequenceName = "idempotency_key_seq", allocationSize = 50)
    Long id;

    @Column(name = "tenant_id")
    long tenantId;

    @Column(name = "user_id")
    String userId;

    @Column(name = "key_text")
    String key;

    @Column(name = "request_hash")
    String requestHash;

    @Column(name = "batch_id")
    Long batchId;

    /** The process that runs the first request; null for those of a former version. */
    String node;

    @Column(name = "created_at")
    Instant createdAt;
}

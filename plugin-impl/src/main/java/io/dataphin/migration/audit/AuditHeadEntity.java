package io.dataphin.migration.audit;

import io.dataphin.migration.api.audit.AuditState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Where the chain of a tenant begins and ends, signed. */
@Entity
@Table(name = "audit_head")
class AuditHeadEntity {

    @Id
    @Column(name = "tenant_id")
    long tenantId;

    /** Of the last entry that was deleted. */
    @Column(name = "first_position")
    long firstSequence;

    @Column(name = "first_hash")
    String firstHash;

    /** Of the last entry that was sealed. */
    @Column(name = "last_position")
    long lastSequence;

    @Column(name = "last_hash")
    String lastHash;

    @Column(name = "signed_at")
    Instant signedAt;

    String signature;

    /** The last entry that was forwarded. */
    long forwarded;

    @Column(name = "checked_at")
    Instant checkedAt;

    @Column(name = "checked_up_to")
    Long checkedUpTo;

    /** First entry that did not fit at the last check. */
    Long broken;

    /** What is signed. */
    byte[] signed() {
        return ("audit-head 1\ntenant " + tenantId + "\nfirst " + firstSequence + ' ' + firstHash + "\nlast "
                        + lastSequence + ' ' + lastHash + "\nsigned " + signedAt + '\n')
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Where the chain begins. */
    AuditLink first() {
        return new AuditLink(firstSequence, firstHash);
    }

    /** Where it ends. */
    AuditLink last() {
        return new AuditLink(lastSequence, lastHash);
    }

    AuditState toState() {
        AuditState.Check check = checkedAt == null ? null : new AuditState.Check(checkedAt, checkedUpTo, broken);
        return new AuditState(firstSequence + 1, lastSequence, signedAt, check);
    }
}

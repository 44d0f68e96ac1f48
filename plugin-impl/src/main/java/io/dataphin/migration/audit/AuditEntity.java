package io.dataphin.migration.audit;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditEntry;
import io.dataphin.migration.api.evidence.AuditLine;
import io.dataphin.migration.api.identity.UserRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who did what to which object, and what came of it. Nothing of it is ever changed; its place in the chain is added once. */
@Entity
@Table(name = "audit_entry")
class AuditEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq", allocationSize = 50)
    Long id;

    @Column(name = "tenant_id", updatable = false)
    long tenantId;

    @Column(updatable = false)
    Instant at;

    /** Empty, as the name is, when nobody is known. */
    @Column(name = "user_id", updatable = false)
    String userId;

    @Column(name = "user_name", updatable = false)
    String userName;

    @Column(name = "client_address", updatable = false)
    String from;

    /** The name of an {@link AuditAction}; a text, so that one that this version does not know can be read, too. */
    @Column(updatable = false)
    String action;

    @Column(name = "object_id", updatable = false)
    String subject;

    @Column(updatable = false)
    String result;

    @Column(name = "chain_position")
    private Long sequence;

    @Column(name = "previous_hash")
    private String previous;

    @Column
    private String hash;

    /** Puts the entry at the end of the chain. */
    AuditLine seal(long next, String link) {
        if (hash != null) {
            throw new IllegalStateException("entry " + id + " is sealed");
        }
        AuditLine line = AuditLine.of(next, AuditJson.content(next, this), link);
        sequence = next;
        previous = link;
        hash = line.hash();
        return line;
    }

    /** The entry with the link that was stored with it. */
    AuditLine line() {
        return AuditLine.stored(sequence, AuditJson.content(sequence, this), previous, hash);
    }

    /** The entry as it would be sealed with what it holds now; its hash is the stored one as long as nothing was changed. */
    AuditLine sealedAnew() {
        return AuditLine.of(sequence, AuditJson.content(sequence, this), previous);
    }

    long sequence() {
        return sequence;
    }

    String hash() {
        return hash;
    }

    AuditEntry toEntry() {
        UserRef who = userId.isEmpty() ? null : new UserRef(userId, userName);
        return new AuditEntry(id, at, who, from, AuditAction.named(action), subject, result, sequence, hash);
    }
}

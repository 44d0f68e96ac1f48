package io.dataphin.migration.connection;

import io.dataphin.migration.api.connection.CredentialPurpose;
import io.dataphin.migration.api.connection.NewCredential;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.database.ColumnText;
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

/** A stored credential; its secrets are encrypted. */
@Entity
@Table(name = "source_credential")
class CredentialEntity {

    /** As long as its column. */
    static final int LONGEST_REF = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "source_credential_seq")
    @SequenceGenerator(name = "source_credential_seq", sequenceName = "source_credential_seq", allocationSize = 50)
    Long id;

    @Column(name = "tenant_id")
    long tenantId;

    String ref;

    @Enumerated(EnumType.STRING)
    CredentialPurpose purpose;

    @Column(name = "access_key_id")
    String accessKeyId;

    @Column(name = "access_key_secret")
    String accessKeySecret;

    @Column(name = "security_token")
    String securityToken;

    @Column(name = "expires_at")
    Instant expiresAt;

    String endpoint;

    String region;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by_id")
    String changedById;

    @Column(name = "changed_by_name")
    String changedByName;

    StoredCredential toCredential() {
        return new StoredCredential(
                ref,
                purpose,
                accessKeyId,
                new StoredCredential.Secrets(accessKeySecret, securityToken),
                expiresAt,
                endpoint,
                region,
                changedAt,
                new UserRef(changedById, changedByName));
    }

    void change(NewCredential wanted, StoredCredential.Secrets encrypted, UserRef by, Instant now) {
        accessKeyId = wanted.accessKeyId();
        secrets(encrypted);
        expiresAt = wanted.expiresAt();
        endpoint = wanted.endpoint();
        region = wanted.region();
        changedAt = now;
        changedById = ColumnText.fit(by.id(), ColumnText.ID);
        changedByName = ColumnText.fit(by.name(), ColumnText.NAME);
    }

    void secrets(StoredCredential.Secrets secrets) {
        accessKeySecret = secrets.accessKeySecret();
        securityToken = secrets.securityToken();
    }
}

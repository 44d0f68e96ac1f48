package io.dataphin.migration.connection;

import io.dataphin.migration.api.connection.CredentialPurpose;
import io.dataphin.migration.api.identity.UserRef;
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

    void secrets(StoredCredential.Secrets secrets) {
        accessKeySecret = secrets.accessKeySecret();
        securityToken = secrets.securityToken();
    }
}

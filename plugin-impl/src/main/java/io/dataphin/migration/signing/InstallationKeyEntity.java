package io.dataphin.migration.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key pair of this installation, of all nodes on the database. */
@Entity
@Table(name = "installation_key")
class InstallationKeyEntity {

    @Id
    String purpose;

    /** X.509, in Base64. */
    @Column(name = "public_key")
    String publicKey;

    /** PKCS#8, in Base64. */
    @Column(name = "private_key")
    String privateKey;

    @Column(name = "created_at")
    Instant createdAt;
}

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

    /** Whether the chain of the audit has begun; false for a key of a former version until it does. */
    @Column(name = "chain_begun")
    boolean chainBegun;
}

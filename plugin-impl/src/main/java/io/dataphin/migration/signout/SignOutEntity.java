package io.dataphin.migration.signout;

import io.dataphin.migration.api.identity.SignOut;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A sign-out that the provider has told some node. */
@Entity
@Table(name = "sign_out")
class SignOutEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_out_seq")
    @SequenceGenerator(name = "sign_out_seq", sequenceName = "sign_out_seq", allocationSize = 50)
    Long id;

    @Column(name = "session_id")
    String sessionId;

    String subject;

    @Column(name = "issued_at")
    Instant issuedAt;

    Instant at;

    SignOut toSignOut() {
        return new SignOut(Optional.ofNullable(sessionId), Optional.ofNullable(subject), issuedAt);
    }
}

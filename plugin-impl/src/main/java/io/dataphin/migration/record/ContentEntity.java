package io.dataphin.migration.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A text stored once by its hash, compressed. Never changes. */
@Entity
@Table(name = "stored_content")
class ContentEntity {

    @EmbeddedId
    Key key;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    @Column(length = 1_000_000)
    byte[] body;

    @Column(name = "created_at")
    Instant createdAt;

    /** Hash of the text and the tenant it belongs to. */
    @Embeddable
    record Key(String hash, @Column(name = "tenant_id") long tenantId) {}
}

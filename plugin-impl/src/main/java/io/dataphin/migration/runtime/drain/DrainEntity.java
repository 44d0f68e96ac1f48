package io.dataphin.migration.runtime.drain;

import io.dataphin.migration.audit.PersonColumns;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The switch of a tenant; absent until somebody has used it. */
@Entity
@Table(name = "drain_switch")
class DrainEntity {

    @Id
    @Column(name = "tenant_id")
    long tenantId;

    boolean draining;

    Instant since;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "user_id"))
    @AttributeOverride(name = "name", column = @Column(name = "user_name"))
    PersonColumns user;
}

package io.dataphin.migration.feed;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One change of a record in the feed that pages and event streams read. */
@Entity
@Table(name = "change_feed")
class ChangeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "tenant_id")
    long tenantId;

    @Column(name = "record_id")
    long recordId;

    @Column(name = "project_id")
    long projectId;

    @Enumerated(EnumType.STRING)
    MigrationStatus status;

    @Enumerated(EnumType.STRING)
    Stage stage;

    Instant at;
}

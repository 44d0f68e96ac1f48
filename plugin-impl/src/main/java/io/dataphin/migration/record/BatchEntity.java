package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.audit.PersonColumns;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A batch: what was started together, from where, into which project. Never changes. */
@Entity
@Table(name = "migration_batch")
class BatchEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "migration_batch_seq")
    @SequenceGenerator(name = "migration_batch_seq", sequenceName = "migration_batch_seq", allocationSize = 50)
    Long id;

    @Column(name = "tenant_id")
    long tenantId;

    @Column(name = "project_id")
    long projectId;

    @Enumerated(EnumType.STRING)
    Env env;

    @Column(name = "project_name")
    String projectName;

    @Enumerated(EnumType.STRING)
    @Column(name = "same_name_policy")
    SameNamePolicy policy;

    @Column(name = "source_platform")
    String platform;

    @Column(name = "compute_source_id")
    long computeSourceId;

    @Column(name = "compute_source_name")
    String computeSourceName;

    @Column(name = "source_region")
    String region;

    @Column(name = "source_endpoint")
    String endpoint;

    @Column(name = "source_workspace")
    String workspace;

    @Column(name = "source_namespace")
    String namespace;

    @Column(name = "credential_ref")
    String credentialRef;

    /** What the target offered when the batch was accepted; null when it is not known. */
    @Column(name = "offer_hash")
    String offerHash;

    /** Whether files that the project lacks are moved along. */
    @Column(name = "move_dependencies")
    boolean moveDependencies;

    @Column(name = "created_at")
    Instant createdAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "created_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "created_by_name"))
    PersonColumns createdBy;

    void setSource(SourceLocation source) {
        platform = source.platform();
        computeSourceId = source.computeSourceId();
        computeSourceName = source.computeSourceName();
        region = source.region();
        endpoint = source.endpoint();
        workspace = source.workspace();
        namespace = source.namespace();
        credentialRef = source.credentialRef();
    }

    SourceLocation source() {
        return new SourceLocation(
                platform, computeSourceId, computeSourceName, region, endpoint, workspace, namespace, credentialRef);
    }
}

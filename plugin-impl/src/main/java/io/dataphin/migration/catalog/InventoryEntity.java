package io.dataphin.migration.catalog;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.record.ParametersConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;

/** Head of a list of jobs: where it comes from and how fresh it is. */
@Entity
@Table(name = "source_inventory")
class InventoryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "source_inventory_seq")
    @SequenceGenerator(name = "source_inventory_seq", sequenceName = "source_inventory_seq", allocationSize = 50)
    Long id;

    @Column(name = "tenant_id")
    long tenantId;

    @Column(name = "source_platform")
    String platform;

    @Column(name = "source_workspace")
    String workspace;

    @Column(name = "source_namespace")
    String namespace;

    @Column(name = "compute_source_id")
    long computeSourceId;

    @Column(name = "compute_source_name")
    String computeSourceName;

    @Column(name = "source_region")
    String region;

    @Column(name = "source_endpoint")
    String endpoint;

    @Column(name = "credential_ref")
    String credentialRef;

    @Column(name = "used_at")
    Instant usedAt;

    @Column(name = "wanted_at")
    Instant wantedAt;

    @Column(name = "refreshed_at")
    Instant refreshedAt;

    @Column(name = "attempted_at")
    Instant attemptedAt;

    @Column(name = "failure_code")
    String failureCode;

    @Column(name = "failure_parameters")
    @Convert(converter = ParametersConverter.class)
    Map<String, String> failureParameters;

    void setLocation(SourceLocation location) {
        platform = location.platform();
        workspace = location.workspace();
        namespace = location.namespace();
        computeSourceId = location.computeSourceId();
        computeSourceName = location.computeSourceName();
        region = location.region();
        endpoint = location.endpoint();
        credentialRef = location.credentialRef();
    }

    SourceLocation location() {
        return new SourceLocation(
                platform, computeSourceId, computeSourceName, region, endpoint, workspace, namespace, credentialRef);
    }

    void setFailure(Message failure) {
        failureCode = failure == null ? null : failure.code();
        failureParameters = failure == null ? null : failure.parameters();
    }

    InventoryHead toHead() {
        Message failure = failureCode == null ? null : new Message(failureCode, failureParameters);
        return new InventoryHead(id, location(), usedAt, wantedAt, refreshedAt, attemptedAt, failure);
    }
}

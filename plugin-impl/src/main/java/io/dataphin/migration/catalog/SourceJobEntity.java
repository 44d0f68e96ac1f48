package io.dataphin.migration.catalog;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.task.TaskType;
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

/** A job of a stored list. Columns are what filters and orders look at; the job as a whole is the summary. */
@Entity
@Table(name = "source_job")
class SourceJobEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "source_job_seq")
    @SequenceGenerator(name = "source_job_seq", sequenceName = "source_job_seq", allocationSize = 50)
    Long id;

    @Column(name = "tenant_id")
    long tenantId;

    @Column(name = "inventory_id")
    long inventoryId;

    @Column(name = "deployment_id")
    String deploymentId;

    String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "task_type")
    TaskType type;

    boolean supported;

    @Column(name = "proposed_name")
    String proposedName;

    @Column(name = "modified_at")
    Instant modifiedAt;

    String summary;

    @Column(name = "gone_at")
    Instant goneAt;

    /** Takes over what the list says; Hibernate writes the row only when something of it changed. */
    void set(SourceJob job, String proposal) {
        deploymentId = job.deploymentId();
        name = ColumnText.fit(job.name(), ColumnText.JOB_NAME);
        type = job.type();
        supported = job.type() != null && !job.batch();
        proposedName = proposal;
        modifiedAt = job.modifiedAt();
        summary = SourceJobJson.write(job);
        goneAt = null;
    }

    SourceJob job() {
        return SourceJobJson.read(summary);
    }

    StoredJob toStoredJob() {
        return new StoredJob(job(), proposedName, goneAt);
    }
}

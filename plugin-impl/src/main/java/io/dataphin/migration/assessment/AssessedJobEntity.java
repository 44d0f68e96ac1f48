package io.dataphin.migration.assessment;

import io.dataphin.migration.api.assessment.AssessedJob;
import io.dataphin.migration.api.assessment.Readiness;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.preflight.Finding;
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
import java.util.List;

/** A job of an assessment. */
@Entity
@Table(name = "assessed_job")
class AssessedJobEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessed_job_seq")
    @SequenceGenerator(name = "assessed_job_seq", sequenceName = "assessed_job_seq", allocationSize = 50)
    Long id;

    @Column(name = "assessment_id")
    long assessmentId;

    @Column(name = "deployment_id")
    String deploymentId;

    String name;

    @Column(name = "target_name")
    String targetName;

    @Enumerated(EnumType.STRING)
    @Column(name = "task_type")
    TaskType type;

    String kind;

    @Enumerated(EnumType.STRING)
    Readiness readiness;

    @Column(name = "modified_at")
    Instant modifiedAt;

    static AssessedJobEntity of(long assessmentId, CandidateJob candidate) {
        AssessedJobEntity job = new AssessedJobEntity();
        job.assessmentId = assessmentId;
        job.deploymentId = candidate.job().deploymentId();
        job.name = ColumnText.fit(candidate.job().name(), ColumnText.JOB_NAME);
        job.targetName = candidate.targetName();
        job.type = candidate.job().type();
        job.kind = ColumnText.fit(candidate.job().describedKind(), ColumnText.ID);
        job.readiness = Readiness.of(candidate);
        job.modifiedAt = ColumnText.micros(candidate.job().modifiedAt());
        return job;
    }

    AssessedJob toJob(List<Finding> findings) {
        return new AssessedJob(
                deploymentId, name, targetName, type, kind, readiness, modifiedAt, Finding.listed(findings));
    }
}

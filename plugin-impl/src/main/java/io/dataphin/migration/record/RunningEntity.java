package io.dataphin.migration.record;

import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.migration.RunningComparison;
import io.dataphin.migration.api.migration.RunningComparison.Run;
import io.dataphin.migration.database.ColumnText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Comparison of a record's source job with the instance in production. */
@Entity
@Table(name = "record_running")
class RunningEntity {

    @Id
    @Column(name = "record_id")
    long recordId;

    @Column(name = "tenant_id")
    long tenantId;

    @Column(name = "checked_at")
    Instant checkedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_state")
    JobState sourceState;

    @Column(name = "instance_state")
    String instanceState;

    @Column(name = "same_job")
    Boolean sameJob;

    @Column(name = "source_job_id")
    String sourceJobId;

    @Column(name = "source_started_at")
    Instant sourceStartedAt;

    @Column(name = "instance_job_id")
    String instanceJobId;

    @Column(name = "instance_started_at")
    Instant instanceStartedAt;

    static RunningEntity of(RecordEntity record, RunningComparison running) {
        RunningEntity entity = new RunningEntity();
        entity.recordId = record.id;
        entity.tenantId = record.tenantId;
        entity.checkedAt = running.checkedAt();
        entity.sourceState = running.sourceState();
        entity.instanceState = ColumnText.fit(running.instanceState(), ColumnText.WORD);
        entity.sameJob = running.sameJob();
        entity.sourceJobId = jobId(running.sourceRun());
        entity.sourceStartedAt =
                running.sourceRun() == null ? null : running.sourceRun().startedAt();
        entity.instanceJobId = jobId(running.instanceRun());
        entity.instanceStartedAt =
                running.instanceRun() == null ? null : running.instanceRun().startedAt();
        return entity;
    }

    private static String jobId(Run run) {
        return run == null ? null : ColumnText.fit(run.jobId(), ColumnText.RUN_ID);
    }

    RunningComparison toComparison() {
        return new RunningComparison(
                sourceState,
                instanceState,
                sameJob,
                sourceJobId == null ? null : new Run(sourceJobId, sourceStartedAt),
                instanceJobId == null ? null : new Run(instanceJobId, instanceStartedAt),
                checkedAt);
    }
}

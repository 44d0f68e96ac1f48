package io.dataphin.migration.assessment;

import io.dataphin.migration.api.assessment.AssessmentStatus;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.audit.PersonColumns;
import io.dataphin.migration.record.ParametersConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.util.Map;

/** An assessment: who wanted it, how far it is, and how it ended. */
@Entity
@Table(name = "assessment")
class AssessmentEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_seq")
    @SequenceGenerator(name = "assessment_seq", sequenceName = "assessment_seq", allocationSize = 50)
    Long id;

    @Column(name = "tenant_id")
    long tenantId;

    @Column(name = "project_id")
    long projectId;

    @Column(name = "project_name")
    String projectName;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "started_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "started_by_name"))
    PersonColumns startedBy;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    @Enumerated(EnumType.STRING)
    AssessmentStatus status;

    @Column(name = "open_project")
    Long openProject;

    @Column(name = "jobs_total")
    long total;

    @Column(name = "jobs_done")
    long done;

    @Column(name = "next_cursor")
    String nextCursor;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "failing_since")
    Instant failingSince;

    @Column(name = "failure_code")
    String failureCode;

    @Column(name = "failure_parameters")
    @Convert(converter = ParametersConverter.class)
    Map<String, String> failureParameters;

    boolean running() {
        return status == AssessmentStatus.RUNNING;
    }

    void end(AssessmentStatus result, Instant now) {
        status = result;
        finishedAt = now;
        openProject = null;
    }

    Message failure() {
        return failureCode == null ? null : new Message(failureCode, failureParameters);
    }

    void setFailure(Message failure) {
        failureCode = failure == null ? null : failure.code();
        failureParameters = failure == null ? null : failure.parameters();
    }
}

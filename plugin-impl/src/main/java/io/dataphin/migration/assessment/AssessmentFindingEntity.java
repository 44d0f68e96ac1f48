package io.dataphin.migration.assessment;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.record.ParametersConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Map;

/** What was found about a job of an assessment. */
@Entity
@Table(name = "assessment_finding")
class AssessmentFindingEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_finding_seq")
    @SequenceGenerator(name = "assessment_finding_seq", sequenceName = "assessment_finding_seq", allocationSize = 50)
    Long id;

    @Column(name = "assessment_id")
    long assessmentId;

    @Column(name = "job_id")
    long jobId;

    String code;

    @Enumerated(EnumType.STRING)
    Severity severity;

    String subject;

    @Convert(converter = ParametersConverter.class)
    Map<String, String> parameters;

    @Column(name = "line_number")
    Integer line;

    @Column(name = "column_number")
    Integer column;

    static AssessmentFindingEntity of(AssessedJobEntity job, Finding finding) {
        AssessmentFindingEntity entity = new AssessmentFindingEntity();
        entity.assessmentId = job.assessmentId;
        entity.jobId = job.id;
        entity.code = ColumnText.fit(finding.code(), ColumnText.CODE);
        entity.severity = finding.severity();
        entity.subject = ColumnText.fit(finding.subject(), ColumnText.NAME);
        entity.parameters = finding.text().parameters();
        entity.line = finding.line();
        entity.column = finding.column();
        return entity;
    }

    Finding toFinding() {
        return new Finding(new Message(code, parameters), severity, line, column);
    }
}

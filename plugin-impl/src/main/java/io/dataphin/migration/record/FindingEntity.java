package io.dataphin.migration.record;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.database.ColumnText;
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

/** What a check or the submit said about a record. */
@Entity
@Table(name = "record_finding")
class FindingEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_finding_seq")
    @SequenceGenerator(name = "record_finding_seq", sequenceName = "record_finding_seq", allocationSize = 50)
    Long id;

    @Column(name = "tenant_id")
    long tenantId;

    @Column(name = "record_id")
    long recordId;

    String code;

    @Enumerated(EnumType.STRING)
    Severity severity;

    @Convert(converter = ParametersConverter.class)
    Map<String, String> parameters;

    @Column(name = "line_number")
    Integer line;

    @Column(name = "column_number")
    Integer column;

    static FindingEntity of(RecordEntity record, Finding finding) {
        FindingEntity entity = new FindingEntity();
        entity.tenantId = record.tenantId;
        entity.recordId = record.id;
        entity.code = ColumnText.fit(finding.code(), ColumnText.CODE);
        entity.severity = finding.severity();
        entity.parameters = StoredParameters.fit(finding.text().parameters(), StoredParameters.MESSAGE);
        entity.line = finding.line();
        entity.column = finding.column();
        return entity;
    }

    Finding toFinding() {
        return new Finding(new Message(code, parameters), severity, line, column);
    }
}

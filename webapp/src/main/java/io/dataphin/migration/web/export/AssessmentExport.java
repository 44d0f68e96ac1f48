package io.dataphin.migration.web.export;

import io.dataphin.migration.api.assessment.AssessedJob;
import io.dataphin.migration.api.assessment.AssessedJobQuery;
import io.dataphin.migration.api.assessment.Assessment;
import io.dataphin.migration.api.assessment.Assessments;
import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.preflight.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The report of an assessment as a file. Jobs are read page by page while it is written. */
public final class AssessmentExport {

    /** Names of the columns of spreadsheets. */
    public static final List<String> COLUMNS = List.of(
            "deploymentId",
            "name",
            "targetName",
            "type",
            "kind",
            "readiness",
            "code",
            "severity",
            "message",
            "remedy",
            "line",
            "column");

    private final Assessments assessments;
    private final AuditTrail audit;
    private final Caller reader;
    private final Function<Message, String> wording;
    private final Assessment assessment;

    /** Kinds of files. */
    public enum Format implements FileFormat {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        HTML("text/html;charset=UTF-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        @Override
        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * Reads the assessment, so that what can be refused is refused before an answer begins.
     *
     * @param wording puts messages into the reader's language
     * @throws io.dataphin.migration.api.error.MigrationException as {@link Assessments#get}
     */
    public AssessmentExport(
            Assessments assessments, AuditTrail audit, Caller reader, long id, Function<Message, String> wording) {
        this.assessments = assessments;
        this.audit = audit;
        this.reader = reader;
        this.wording = wording;
        this.assessment = assessments.get(reader, id);
    }

    /** Value of {@code Content-Disposition}: the file is kept, not shown. */
    public String disposition(Format format) {
        return format.disposition("migration-assessment-" + assessment.id());
    }

    /** Writes the file, after an entry of the audit that tells so. The stream stays open; when it cannot be written to its end, the file is broken and looks so. */
    public void write(Format format, OutputStream out) throws IOException {
        audit.add(reader, AuditAction.EXPORT_ASSESSMENT, assessment.id() + " " + format, AuditTrail.OK);
        switch (format) {
            case CSV -> write(new CsvTable(out));
            case XLSX -> write(new XlsxTable(out, "Assessment"));
            case HTML -> {
                try (AssessmentReport report = new AssessmentReport(out, wording)) {
                    report.begin(assessment);
                    forEachPage(jobs -> report.jobs(jobs));
                }
            }
        }
    }

    private void write(Table table) throws IOException {
        table.row(COLUMNS);
        forEachPage(jobs -> {
            for (AssessedJob job : jobs) {
                rows(table, job);
            }
            table.flush();
        });
        table.finish();
    }

    private void rows(Table table, AssessedJob job) throws IOException {
        if (job.findings().isEmpty()) {
            table.row(cells(job, null));
        }
        for (Finding finding : job.findings()) {
            table.row(cells(job, finding));
        }
    }

    private List<?> cells(AssessedJob job, Finding finding) {
        return Arrays.asList(
                job.deploymentId(),
                job.name(),
                job.targetName(),
                job.type() == null ? null : job.type().name(),
                job.kind(),
                job.readiness().name(),
                finding == null ? null : finding.code(),
                finding == null ? null : finding.severity().name(),
                finding == null ? null : wording.apply(finding.message()),
                finding == null ? null : wording.apply(finding.remedy()),
                finding == null ? null : finding.line(),
                finding == null ? null : finding.column());
    }

    private void forEachPage(PageWriter writer) throws IOException {
        AssessedJobQuery query = AssessedJobQuery.all().ofLimit(AssessedJobQuery.MAX_LIMIT);
        Slice<AssessedJob> page = assessments.jobs(reader, assessment.id(), query);
        writer.write(page.items());
        while (page.nextCursor() != null) {
            page = assessments.jobs(reader, assessment.id(), query.at(page.nextCursor()));
            writer.write(page.items());
        }
    }

    /** Writes a page of jobs. */
    private interface PageWriter {
        void write(List<AssessedJob> jobs) throws IOException;
    }
}

package io.dataphin.migration.web.export;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.paging.Slice;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/** All records that a query finds, as a file. They are read page by page while the file is written. */
public final class RecordExport {

    private final MigrationService migrations;
    private final Caller reader;
    private final RecordQuery query;
    private final Function<Message, String> wording;
    private final AuditTrail audit;
    private final Slice<MigrationRecord> first;

    /** Kinds of files. */
    public enum Format implements FileFormat {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

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
     * Reads the first page, so that what can be refused is refused before an answer begins.
     *
     * @param query limit and cursor make no difference
     * @param wording puts messages into the reader's language
     * @throws io.dataphin.migration.api.error.MigrationException as {@link MigrationService#records}
     */
    public RecordExport(
            MigrationService migrations,
            AuditTrail audit,
            Caller reader,
            RecordQuery query,
            Function<Message, String> wording) {
        this.migrations = migrations;
        this.audit = audit;
        this.reader = reader;
        this.query = query.ofLimit(RecordQuery.MAX_LIMIT);
        this.wording = wording;
        this.first = migrations.records(reader, this.query);
    }

    /** Value of {@code Content-Disposition}: the file is kept, not shown. */
    public String disposition(Format format) {
        return format.disposition("migration-records");
    }

    /** Writes the file, after an entry of the audit that tells so. The stream stays open; when it cannot be written to its end, the file is broken and looks so. */
    public void write(Format format, OutputStream out) throws IOException {
        audit.add(reader, AuditAction.EXPORT_RECORDS, format, AuditTrail.OK);
        Table table = format == Format.CSV ? new CsvTable(out) : new XlsxTable(out, "Records");
        table.row(RecordTable.COLUMNS);
        for (Slice<MigrationRecord> page = first; page != null; page = following(page)) {
            for (MigrationRecord item : page.items()) {
                table.row(RecordTable.cells(item, wording));
            }
            table.flush();
        }
        table.finish();
    }

    private Slice<MigrationRecord> following(Slice<MigrationRecord> page) {
        return page.next()
                .map(cursor -> migrations.records(reader, query.at(cursor)))
                .orElse(null);
    }
}

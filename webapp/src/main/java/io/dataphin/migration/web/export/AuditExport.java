package io.dataphin.migration.web.export;

import io.dataphin.migration.api.audit.Audit;
import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditEntry;
import io.dataphin.migration.api.audit.AuditQuery;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.paging.Slice;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** All entries of the audit that a query finds, as a file. They are read page by page while the file is written. */
public final class AuditExport {

    /** Names of the columns of the table. */
    public static final List<String> COLUMNS =
            List.of("id", "at", "whoId", "whoName", "from", "action", "subject", "result", "sequence", "hash");

    private final Audit audit;
    private final AuditTrail trail;
    private final Caller reader;
    private final AuditQuery query;
    private final Slice<AuditEntry> first;

    /** Kinds of files. */
    public enum Format implements FileFormat {
        CSV("text/csv;charset=UTF-8"),
        JSONL("application/jsonl;charset=UTF-8");

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
     * @throws io.dataphin.migration.api.error.MigrationException as {@link Audit#entries}
     */
    public AuditExport(Audit audit, AuditTrail trail, Caller reader, AuditQuery query) {
        this.audit = audit;
        this.trail = trail;
        this.reader = reader;
        this.query = query.ofLimit(AuditQuery.MAX_LIMIT);
        this.first = audit.entries(reader, this.query);
    }

    /** Value of {@code Content-Disposition}: the file is kept, not shown. */
    public String disposition(Format format) {
        return format.disposition("migration-audit");
    }

    /** Writes the file, after an entry that tells so. The stream stays open. */
    public void write(Format format, OutputStream out) throws IOException {
        trail.add(reader, AuditAction.EXPORT_AUDIT, format, AuditTrail.OK);
        if (format == Format.JSONL) {
            audit.file(reader, query).writeTo(out);
        } else {
            write(new CsvTable(out));
        }
    }

    private void write(Table table) throws IOException {
        table.row(COLUMNS);
        for (Slice<AuditEntry> page = first; page != null; page = following(page)) {
            for (AuditEntry entry : page.items()) {
                table.row(cells(entry));
            }
            table.flush();
        }
        table.finish();
    }

    private Slice<AuditEntry> following(Slice<AuditEntry> page) {
        return page.next()
                .map(cursor -> audit.entries(reader, query.at(cursor)))
                .orElse(null);
    }

    private static List<?> cells(AuditEntry entry) {
        return Arrays.asList(
                entry.id(),
                entry.at(),
                entry.who() == null ? null : entry.who().id(),
                entry.who() == null ? null : entry.who().name(),
                entry.from(),
                entry.action().name(),
                entry.subject(),
                entry.result(),
                entry.sequence(),
                entry.hash());
    }
}

package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.web.export.RecordExport;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Answers with files of records. */
final class Exports {

    private Exports() {}

    /** A file of all records that the filter finds; what can be refused is refused before it begins, by a problem. */
    static Response answer(
            MigrationService migrations,
            AuditTrail audit,
            Caller reader,
            RecordFilterParameters filter,
            ApiRequest request,
            RecordExport.Format format) {
        RecordQuery query = filter.query(RecordQuery.MAX_LIMIT, null);
        RecordExport export = new RecordExport(migrations, audit, reader, query, request.wording()::of);
        StreamingOutput file = out -> export.write(format, out);
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, export.disposition(format))
                .build();
    }
}

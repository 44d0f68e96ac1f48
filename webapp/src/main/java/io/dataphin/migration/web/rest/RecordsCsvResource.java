package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Records for spreadsheets: all that the filter finds, page by page, so that the size of the file makes no difference to the server. */
@Path(ApiApplication.VERSION + "/records.csv")
@Produces(RecordsCsvResource.CSV + ";charset=UTF-8")
@ApplicationScoped
public class RecordsCsvResource {

    static final String CSV = "text/csv";

    private final MigrationService migrations;
    private final CurrentCaller caller;
    private final ApiRequest request;

    @Inject
    public RecordsCsvResource(MigrationService migrations, CurrentCaller caller, ApiRequest request) {
        this.migrations = migrations;
        this.caller = caller;
        this.request = request;
    }

    protected RecordsCsvResource() {
        this(null, null, null);
    }

    /** All records that the filter finds. The first page is read before the answer begins: what can be refused is refused by a problem. */
    @GET
    public Response get(@BeanParam RecordFilterParameters filter) {
        RecordQuery query = filter.query(RecordQuery.MAX_LIMIT, null);
        Caller reader = caller.get();
        Wording wording = request.wording();
        Slice<MigrationRecord> first = migrations.records(reader, query);
        StreamingOutput rows =
                out -> write(out, first, cursor -> migrations.records(reader, query.at(cursor)), wording);
        return Response.ok(rows)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"migration-records.csv\"")
                .build();
    }

    /** Reads the page at a cursor. */
    private interface Pages {

        Slice<MigrationRecord> at(String cursor);
    }

    private static void write(OutputStream out, Slice<MigrationRecord> first, Pages pages, Wording wording)
            throws IOException {
        // the stream belongs to the server and must stay open
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.append(Csv.BYTE_ORDER_MARK);
        Csv csv = new Csv(text);
        csv.row(RecordCsv.COLUMNS);
        for (Slice<MigrationRecord> page = first;
                page != null;
                page = page.next().map(pages::at).orElse(null)) {
            for (MigrationRecord item : page.items()) {
                csv.row(RecordCsv.cells(RecordJson.of(item, wording)));
            }
            text.flush();
        }
    }
}

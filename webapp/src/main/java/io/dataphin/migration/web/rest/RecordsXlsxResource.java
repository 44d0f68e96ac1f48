package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.web.export.RecordExport;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Records for spreadsheets, as a workbook. */
@Path(ApiApplication.VERSION + "/records.xlsx")
@Produces(RecordsXlsxResource.XLSX)
@ApplicationScoped
public class RecordsXlsxResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MigrationService migrations;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final ApiRequest request;

    @Inject
    public RecordsXlsxResource(
            MigrationService migrations, AuditTrail audit, CurrentCaller caller, ApiRequest request) {
        this.migrations = migrations;
        this.audit = audit;
        this.caller = caller;
        this.request = request;
    }

    protected RecordsXlsxResource() {
        this(null, null, null, null);
    }

    /** All records that the filter finds. */
    @GET
    public Response get(@BeanParam RecordFilterParameters filter) {
        return Exports.answer(migrations, audit, caller.get(), filter, request, RecordExport.Format.XLSX);
    }
}

package io.dataphin.migration.web.audit;

import io.dataphin.migration.api.audit.Audit;
import io.dataphin.migration.api.audit.AuditQuery;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.web.export.AuditExport;
import io.dataphin.migration.web.export.FileFormat;
import io.dataphin.migration.web.faces.Times;
import io.dataphin.migration.web.security.CurrentCaller;
import io.dataphin.migration.web.security.UnsentAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;

/** The entries that the page's filter finds, as a file; the REST API has the same files for scripts. */
@WebServlet("/audit/export")
public class AuditExportServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient Audit audit;

    @Inject
    transient AuditTrail trail;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient Times times;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AuditExport.Format> format =
                FileFormat.named(AuditExport.Format.class, request.getParameter("format"));
        if (format.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            AuditQuery query = AuditFilter.of(request::getParameter).toQuery(times, AuditQuery.MAX_LIMIT);
            AuditExport export = new AuditExport(audit, trail, caller.get(), query);
            response.setContentType(format.get().mediaType());
            response.setHeader("Content-Disposition", export.disposition(format.get()));
            export.write(format.get(), response.getOutputStream());
        } catch (MigrationException refusal) {
            UnsentAnswer.refuse(response, refusal);
        }
    }
}

package io.dataphin.migration.web.assessment;

import io.dataphin.migration.api.assessment.Assessments;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Texts;
import io.dataphin.migration.web.export.AssessmentExport;
import io.dataphin.migration.web.export.FileFormat;
import io.dataphin.migration.web.faces.Language;
import io.dataphin.migration.web.security.CurrentCaller;
import io.dataphin.migration.web.security.UnsentAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Locale;
import java.util.Optional;

/** The report of an assessment as a file, for the person who is signed in to the pages; the REST API has the same files for scripts. */
@WebServlet("/assessment/export")
public class AssessmentExportServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient Assessments assessments;

    @Inject
    transient AuditTrail audit;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient Texts texts;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AssessmentExport.Format> format =
                FileFormat.named(AssessmentExport.Format.class, request.getParameter("format"));
        String id = String.valueOf(request.getParameter("id"));
        if (format.isEmpty() || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Locale locale = language.getLocale();
            AssessmentExport export = new AssessmentExport(
                    assessments, audit, caller.get(), Long.parseLong(id), message -> texts.render(message, locale));
            response.setContentType(format.get().mediaType());
            response.setHeader("Content-Disposition", export.disposition(format.get()));
            export.write(format.get(), response.getOutputStream());
        } catch (MigrationException refusal) {
            UnsentAnswer.refuse(response, refusal);
        }
    }
}

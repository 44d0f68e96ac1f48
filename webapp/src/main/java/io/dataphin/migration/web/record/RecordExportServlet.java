package io.dataphin.migration.web.record;

import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.message.Texts;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.web.export.FileFormat;
import io.dataphin.migration.web.export.RecordExport;
import io.dataphin.migration.web.faces.Language;
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
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The records that the page's filter finds, as a file, for the person who is signed in to the pages; the REST API has the same files for
 * scripts. The address is that of the page with a {@code format} of {@code csv} or {@code xlsx}.
 */
@WebServlet("/records/export")
public class RecordExportServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient MigrationService migrations;

    @Inject
    transient AuditTrail audit;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient Texts texts;

    @Inject
    transient Language language;

    @Inject
    transient Times times;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<RecordExport.Format> format =
                FileFormat.named(RecordExport.Format.class, request.getParameter("format"));
        if (format.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            RecordFilter filter = RecordFilter.of(request::getParameter);
            RecordExport export = new RecordExport(
                    migrations, audit, caller.get(), filter.toQuery(caller.get().userId(), times), wording());
            response.setContentType(format.get().mediaType());
            response.setHeader("Content-Disposition", export.disposition(format.get()));
            export.write(format.get(), response.getOutputStream());
        } catch (MigrationException refusal) {
            UnsentAnswer.refuse(response, refusal);
        }
    }

    private Function<Message, String> wording() {
        Locale locale = language.getLocale();
        return message -> texts.render(message, locale);
    }
}

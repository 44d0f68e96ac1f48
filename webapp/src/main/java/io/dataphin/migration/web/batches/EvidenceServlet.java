package io.dataphin.migration.web.batches;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.evidence.Evidence;
import io.dataphin.migration.api.evidence.EvidencePack;
import io.dataphin.migration.web.security.CurrentCaller;
import io.dataphin.migration.web.security.UnsentAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/**
 * What proves a batch, as a file for the person who is signed in to the pages; with the name {@value #KEY} in place of a number, the key that it is checked
 * with. The REST API has both for scripts.
 */
@WebServlet("/batches/evidence")
public class EvidenceServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String KEY = "key";

    @Inject
    transient Evidence evidence;

    @Inject
    transient CurrentCaller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = String.valueOf(request.getParameter("id"));
        try {
            if (id.equals(KEY)) {
                sendKey(response);
            } else if (id.matches("\\d{1,18}")) {
                send(evidence.of(caller.get(), Long.parseLong(id)), response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (MigrationException refusal) {
            UnsentAnswer.refuse(response, refusal);
        }
    }

    private void sendKey(HttpServletResponse response) throws IOException {
        response.setContentType("application/x-pem-file");
        response.setHeader("Content-Disposition", "attachment; filename=\"migration-evidence-key.pem\"");
        response.getWriter().write(evidence.publicKey());
    }

    private static void send(EvidencePack pack, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + pack.fileName() + "\"");
        pack.writeTo(response.getOutputStream());
    }
}

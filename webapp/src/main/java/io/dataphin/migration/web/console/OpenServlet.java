package io.dataphin.migration.web.console;

import io.dataphin.migration.web.faces.Language;
import io.dataphin.migration.web.faces.WantedPage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where a console enters: takes language, theme and page from it and leads on. It needs no sign-in, so that the sign-in page has the console's
 * language and theme already.
 */
@WebServlet(name = "open", urlPatterns = "/open")
public class OpenServlet extends HttpServlet {

    @Inject
    transient Language language;

    @Inject
    transient Appearance appearance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = request.getParameter("lang");
        if (wanted != null) {
            language.choose(wanted);
        }
        appearance.choose(request.getParameter("theme"));
        response.sendRedirect(WantedPage.root(request) + "/" + WantedPage.known(request.getParameter("page")));
    }
}

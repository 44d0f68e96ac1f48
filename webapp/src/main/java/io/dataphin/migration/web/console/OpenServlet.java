package io.dataphin.migration.web.console;

import io.dataphin.migration.web.faces.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Where a console enters: takes language, theme and page from it and leads on. It needs no sign-in, so the session and its cookie are there
 * before the container asks who it is; made by the container's own redirect, the cookie would not work in a foreign frame.
 */
@WebServlet(name = "open", urlPatterns = "/open")
public class OpenServlet extends HttpServlet {

    /** A page of ours with its query: no scheme, no host, no way upwards. */
    private static final Pattern PAGE = Pattern.compile("[a-z]+/[a-zA-Z-]+\\.xhtml(\\?[!-~&&[^\\\\#]]*)?");

    private static final String START_PAGE = "records/list.xhtml";

    @Inject
    transient Language language;

    @Inject
    transient Appearance appearance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession(true);
        String wanted = request.getParameter("lang");
        if (wanted != null) {
            language.choose(wanted);
        }
        appearance.choose(request.getParameter("theme"));
        response.sendRedirect(request.getContextPath() + "/" + page(request.getParameter("page")));
    }

    /** The wanted page; the start page for none, or for what is no page of ours. */
    static String page(String wanted) {
        return wanted != null && PAGE.matcher(wanted).matches() ? wanted : START_PAGE;
    }
}

package io.dataphin.migration.web.faces;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Short addresses, which people send to each other: {@code /batches} and {@code /batches/17} lead to the pages, as do those of assessments, and the
 * names of the pages for administrators.
 */
@WebFilter(
        filterName = "shortAddress",
        urlPatterns = {"/batches/*", "/assessment/*", "/audit/*", "/connections/*", "/installation/*"})
public class ShortAddressFilter extends HttpFilter {

    /** The server makes the welcome file of a folder out of the folder's address. */
    private static final Pattern SHORT = Pattern.compile(
            "/(batches|assessment|audit|connections|installation)(?:/(?:(?<=/(?:batches|assessment)/)(\\d{1,18})|index\\.xhtml)?)?");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String info = request.getPathInfo();
        Matcher address = SHORT.matcher(request.getServletPath() + (info == null ? "" : info));
        if (address.matches()) {
            String page = page(address.group(1), address.group(2));
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", WantedPage.root(request) + '/' + address.group(1) + '/' + page);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String page(String section, String id) {
        if (id != null) {
            return "detail.xhtml?id=" + id;
        }
        return section.equals("installation") ? "check.xhtml" : "list.xhtml";
    }
}

package io.dataphin.migration.web.operations;

import io.dataphin.migration.api.operations.LogContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * Gives every request an id: that of the caller, when it is fit for a log, else a new one. It is told in the answer, stands in every line of
 * the log that the request causes, and stays with the records that it starts.
 */
@WebFilter(filterName = "requestId", urlPatterns = "/*", asyncSupported = true)
public class RequestIdFilter extends HttpFilter {

    static final String HEADER = "X-Request-Id";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String given = request.getHeader(HEADER);
        String id = LogContext.sane(given) ? given : made();
        response.setHeader(HEADER, id);
        LogContext.Scope scope = new LogContext(id, null, null).enter();
        try {
            chain.doFilter(request, response);
        } finally {
            scope.close();
        }
    }

    private static String made() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}

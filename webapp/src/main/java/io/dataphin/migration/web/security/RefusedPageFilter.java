package io.dataphin.migration.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** Tells the audit of pages that are refused, whoever refused them: the server leads all of them to one page. */
@WebFilter(
        filterName = "refusedPage",
        urlPatterns = "/WEB-INF/errorpages/403.xhtml",
        dispatcherTypes = DispatcherType.ERROR)
public class RefusedPageFilter extends HttpFilter {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient AccessAudit audit;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        audit.accessRefused(
                request,
                SignedInPerson.of(request).map(SignedInPerson::caller),
                request.getMethod() + " " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        chain.doFilter(request, response);
    }
}

package io.dataphin.migration.web.faces;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/**
 * Holds a page, or the redrawn part of one, back until it is whole, so that {@link UnexpectedErrorHandler} can lead to the error page when its
 * drawing fails in the middle.
 */
@WebFilter(filterName = "wholeAnswer", urlPatterns = "*.xhtml", asyncSupported = true)
public class WholeAnswerFilter extends HttpFilter {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A list of a hundred records fits. */
    private static final int WHOLE = 512 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setBufferSize(WHOLE);
        chain.doFilter(request, response);
    }
}

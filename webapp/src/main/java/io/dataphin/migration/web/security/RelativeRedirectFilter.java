package io.dataphin.migration.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Sends redirects as they are written, without scheme and host. The server would put those before the path: the host that the request names, which
 * may be forged, and {@code http} behind a proxy that ends TLS.
 */
@WebFilter(filterName = "relativeRedirect", urlPatterns = "/*", asyncSupported = true)
public class RelativeRedirectFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new RelativeRedirectResponse(response));
    }

    private static final class RelativeRedirectResponse extends HttpServletResponseWrapper {

        RelativeRedirectResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            resetBuffer();
            setStatus(SC_FOUND);
            setHeader("Location", location);
            flushBuffer();
        }
    }
}

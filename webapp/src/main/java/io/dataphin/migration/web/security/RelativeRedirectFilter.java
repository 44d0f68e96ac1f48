package io.dataphin.migration.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Sends redirects as they are written, without scheme and host. The server would put those before the path: the host that the request names, which
 * may be forged, and {@code http} behind a proxy that ends TLS. What a browser would read as the address of another host is refused.
 */
@WebFilter(filterName = "relativeRedirect", urlPatterns = "/*", asyncSupported = true)
public class RelativeRedirectFilter extends HttpFilter {

    /** Two slashes stand before a host. Browsers take a backslash for a slash, and leave out spaces and line ends. */
    private static final Pattern OTHER_HOST = Pattern.compile("\\s*[/\\\\]\\s*[/\\\\].*", Pattern.DOTALL);

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
            if (OTHER_HOST.matcher(location).matches()) {
                sendError(SC_BAD_REQUEST);
                return;
            }
            resetBuffer();
            setStatus(SC_FOUND);
            setHeader("Location", location);
            flushBuffer();
        }
    }
}

package io.dataphin.migration.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives every answer the headers that keep browsers careful. A page keeps the content policy that PrimeFaces writes for it, with its nonces,
 * and only gets the frame rule added; everything else may load nothing.
 */
@WebFilter(filterName = "securityHeaders", urlPatterns = "/*", asyncSupported = true)
public class SecurityHeadersFilter extends HttpFilter {

    @Inject
    transient SecuritySettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestPath path = RequestPath.of(request);
        String frameRule = "frame-ancestors " + settings.frameAncestors();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (!path.pageResource()) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (path.page()) {
            response.setHeader(FrameRuleResponse.POLICY, frameRule);
            chain.doFilter(request, new FrameRuleResponse(response, frameRule));
        } else {
            response.setHeader(FrameRuleResponse.POLICY, "default-src 'none'; " + frameRule);
            chain.doFilter(request, response);
        }
    }
}

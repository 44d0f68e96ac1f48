package io.dataphin.migration.web.console;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives the cookies of the pages the attributes that they need, in a foreign frame and out of one. Payara 6 ignores those of {@code web.xml}, and
 * its session cookie does not pass {@code addCookie}; so the headers are rewritten, where they can be, right before they leave.
 */
@WebFilter(
        filterName = "frameCookies",
        urlPatterns = {"*.xhtml", "/open", "/oidc/*", "/"},
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class FrameCookieFilter extends HttpFilter {

    @Inject
    transient FrameCookies cookies;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        FrameCookieResponse framed = new FrameCookieResponse(response, cookies.attributes(request));
        chain.doFilter(request, framed);
        framed.rewrite();
    }
}

package io.dataphin.migration.web.console;

import io.dataphin.migration.api.spi.HostConsole;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What the script of an embedded page needs to know. */
@Named
@RequestScoped
public class HostFrame {

    private final HostConsole console;
    private final FrameCookies cookies;
    private final HttpServletRequest request;

    /** For the container's proxy only. */
    protected HostFrame() {
        this(null, null, null);
    }

    @Inject
    public HostFrame(HostConsole console, FrameCookies cookies, HttpServletRequest request) {
        this.console = console;
        this.cookies = cookies;
        this.request = request;
    }

    /** Origins that messages are exchanged with, separated by blanks. */
    public String getOrigins() {
        return String.join(" ", console.origins());
    }

    /** Attributes for cookies that a script sets. */
    public String getCookieAttributes() {
        return cookies.attributes(request);
    }
}

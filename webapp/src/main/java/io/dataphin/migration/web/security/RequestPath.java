package io.dataphin.migration.web.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What kind of thing a request asks for.
 *
 * @param value decoded path below the context root, as the container routes it
 */
public record RequestPath(String value) {

    /** The path of a request. */
    public static RequestPath of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return new RequestPath(info == null ? request.getServletPath() : request.getServletPath() + info);
    }

    /** A call of the REST API. */
    boolean api() {
        return value.equals("/api") || value.startsWith("/api/");
    }

    /** What the provider of OpenID Connect sends by itself, without a browser. */
    boolean fromProvider() {
        return value.equals("/oidc/back-channel-logout");
    }

    /** A script, style sheet or image of the pages. */
    boolean pageResource() {
        return value.startsWith("/jakarta.faces.resource/");
    }

    /** Something that is shown as a document of its own and may bring its own content policy. */
    public boolean page() {
        return !api() && !pageResource() && !value.equals("/status");
    }
}

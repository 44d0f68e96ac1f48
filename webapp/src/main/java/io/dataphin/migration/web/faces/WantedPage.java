package io.dataphin.migration.web.faces;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;

/** Finds out on which of our pages somebody was. Nothing outside this application is ever an answer. */
public final class WantedPage {

    private WantedPage() {}

    /**
     * The page that sent a request: the address in the browser's bar as far as it is known, with its filters.
     *
     * @return a path of this application with its query
     */
    public static String of(HttpServletRequest request) {
        String path = request.getRequestURI();
        String referer = refererPath(request);
        return samePath(referer, path) ? referer : path;
    }

    /**
     * The page from which a background request came; the start page when it is unknown or not ours.
     *
     * @return a path of this application with its query
     */
    public static String behind(HttpServletRequest request) {
        String referer = refererPath(request);
        return referer.startsWith(request.getContextPath() + "/") ? referer : request.getContextPath() + "/";
    }

    private static boolean samePath(String referer, String path) {
        return referer.equals(path) || referer.startsWith(path + "?");
    }

    /** Path and query only, so that it cannot lead to another host; empty when there is none. */
    private static String refererPath(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return "";
        }
        try {
            URI uri = new URI(referer).normalize();
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (URISyntaxException unreadable) {
            return "";
        }
    }
}

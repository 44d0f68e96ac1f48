package io.dataphin.migration.web.faces;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Finds out on which of our pages somebody was. Nothing outside this application is ever an answer. */
public final class WantedPage {

    /** The page that somebody sees who asked for none. */
    public static final String START = "records/list.xhtml";

    /** A page of ours with its query: no scheme, no host, no way upwards. */
    private static final Pattern PAGE = Pattern.compile("[a-z]+/[a-zA-Z-]+\\.xhtml(\\?[!-~&&[^\\\\#]]*)?");

    private WantedPage() {}

    /**
     * What somebody asked for, when it is a page of ours; else the start page.
     *
     * @param wanted path below the context root with its query; may be null
     */
    public static String known(String wanted) {
        return wanted != null && PAGE.matcher(wanted).matches() ? wanted : START;
    }

    /**
     * The page that a request asked for, or that sent it when it asked for no page, such as a file.
     *
     * @return a path below the context root with its query, for {@link #known}
     */
    public static String below(HttpServletRequest request) {
        String query = request.getQueryString();
        String asked = "GET".equals(request.getMethod()) && query != null
                ? request.getRequestURI() + "?" + query
                : of(request);
        String page = withoutRoot(request, asked);
        return PAGE.matcher(page).matches() ? page : known(withoutRoot(request, behind(request)));
    }

    private static String withoutRoot(HttpServletRequest request, String path) {
        return path.substring(Math.min(path.length(), request.getContextPath().length() + 1));
    }

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

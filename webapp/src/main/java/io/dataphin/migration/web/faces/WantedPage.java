package io.dataphin.migration.web.faces;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Finds out on which of our pages somebody was. Nothing outside this application is ever an answer. */
public final class WantedPage {

    /** The page that somebody sees who asked for none. */
    public static final String START = "records/list.xhtml";

    private static final String FOLDER = "[a-z]+/";
    private static final String FILE = "[a-zA-Z-]+\\.xhtml";
    private static final String QUERY = "(\\?[!-~&&[^\\\\#]]*)?";

    private static final String SHORT = "(?:batches|assessment)(/\\d{0,18})?";

    /** A page of ours or a short address of one, with its query: no scheme, no host, no way upwards. */
    private static final Pattern PAGE = Pattern.compile("(" + FOLDER + FILE + "|" + SHORT + ")" + QUERY);

    /** A page of ours that needs no sign-in is one too. */
    private static final Pattern ANY_PAGE = Pattern.compile(PAGE.pattern() + "|" + FILE + QUERY);

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
        String asked = "GET".equals(request.getMethod()) && query != null ? path(request) + "?" + query : of(request);
        String page = withoutRoot(request, asked);
        return PAGE.matcher(page).matches() ? page : known(withoutRoot(request, behind(request)));
    }

    /**
     * The page that sent a request: the address in the browser's bar as far as it is known, with its filters; the start page when the request
     * asks for no page of ours.
     *
     * @return a path of this application with its query
     */
    public static String of(HttpServletRequest request) {
        String path = path(request);
        String referer = refererPath(request);
        return checked(request, samePath(referer, path) ? referer : path);
    }

    /**
     * The page from which a background request came; the start page when it is unknown or not ours.
     *
     * @return a path of this application with its query
     */
    public static String behind(HttpServletRequest request) {
        return checked(request, refererPath(request));
    }

    /**
     * The path under which the server has installed the application. The one of the request is as the client has written it, with what the server
     * has left out, such as {@code //evil.example/..}; a browser would go there.
     */
    public static String root(HttpServletRequest request) {
        return request.getServletContext().getContextPath();
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return root(request) + request.getServletPath() + (info == null ? "" : info);
    }

    private static String checked(HttpServletRequest request, String path) {
        String root = root(request) + "/";
        return path.startsWith(root)
                        && ANY_PAGE.matcher(path.substring(root.length())).matches()
                ? path
                : root;
    }

    private static String withoutRoot(HttpServletRequest request, String path) {
        return path.substring(root(request).length() + 1);
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

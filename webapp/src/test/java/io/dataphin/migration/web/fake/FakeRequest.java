package io.dataphin.migration.web.fake;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request as a browser might send it. */
public final class FakeRequest {

    private static final String ROOT = "/migration";

    private final Map<String, String> headers = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private final List<Locale> locales = new ArrayList<>();
    private final String path;
    private String sent;
    private String query;

    /** A GET of a path, context root included. */
    public FakeRequest(String path) {
        this.path = path;
        this.sent = path;
    }

    /** Sets the path as the browser writes it, which the server reads as the other one. */
    public FakeRequest sentAs(String value) {
        sent = value;
        return this;
    }

    /** Adds a header; null = none. */
    public FakeRequest header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Sets the query. */
    public FakeRequest query(String value) {
        query = value;
        return this;
    }

    /** Adds a cookie. */
    public FakeRequest cookie(String name, String value) {
        cookies.add(new Cookie(name, value));
        return this;
    }

    /** Adds a wanted language. */
    public FakeRequest language(String tag) {
        locales.add(Locale.forLanguageTag(tag));
        return this;
    }

    /** The request; what it does not know fails. */
    public HttpServletRequest build() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FakeRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> "GET";
                    case "getRequestURI" -> sent;
                    case "getServletPath" -> path.substring(ROOT.length());
                    case "getPathInfo" -> null;
                    case "getServletContext" -> application();
                    case "getQueryString" -> query;
                    case "getContextPath" -> sent.substring(0, sent.indexOf(ROOT) + ROOT.length());
                    case "getHeader" -> headers.get(arguments[0].toString());
                    case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(Cookie[]::new);
                    case "getLocales" -> Collections.enumeration(locales);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static ServletContext application() {
        return (ServletContext) Proxy.newProxyInstance(
                FakeRequest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContextPath" -> ROOT;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** A request without anything special. */
    public static HttpServletRequest plain() {
        return new FakeRequest("/migration/records/list.xhtml").build();
    }
}

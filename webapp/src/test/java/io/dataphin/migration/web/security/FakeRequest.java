package io.dataphin.migration.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A request that knows its method, path, headers and principal. */
public final class FakeRequest {

    private final String method;
    private final String path;
    private final Map<String, String> headers = new HashMap<>();
    private Principal principal;
    private String address = "192.0.2.1";

    public FakeRequest(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** What was kept with the request. */
    public final Map<String, Object> attributes = new HashMap<>();

    public FakeRequest header(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
        return this;
    }

    public FakeRequest from(String client) {
        address = client;
        return this;
    }

    public FakeRequest signedInAs(String name) {
        principal = () -> name;
        return this;
    }

    public HttpServletRequest get() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, call, arguments) -> answer(call, arguments));
    }

    private String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    private Object answer(Method call, Object[] arguments) {
        return switch (call.getName()) {
            case "getMethod" -> method;
            case "getServletPath" -> path;
            case "getContextPath" -> "/migration";
            case "getRequestURI" -> "/migration" + path;
            case "getRemoteAddr" -> address;
            case "isSecure" -> false;
            case "getHeaders" ->
                Collections.enumeration(
                        Stream.ofNullable(header((String) arguments[0])).toList());
            case "getPathInfo" -> null;
            case "isAsyncStarted" -> false;
            case "getHeader" -> header((String) arguments[0]);
            case "getUserPrincipal" -> principal;
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            default -> throw new UnsupportedOperationException(call.getName());
        };
    }
}

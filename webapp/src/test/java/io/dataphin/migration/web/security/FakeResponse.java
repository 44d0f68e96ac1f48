package io.dataphin.migration.web.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A response that keeps what was written to it. */
public final class FakeResponse {

    public int status = 200;
    public boolean committed;
    public final Map<String, List<String>> headers = new LinkedHashMap<>();
    public final StringWriter body = new StringWriter();

    public HttpServletResponse get() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, call, arguments) -> answer(call, arguments));
    }

    private Object answer(Method call, Object[] arguments) {
        switch (call.getName()) {
            case "setStatus", "sendError" -> status = (int) arguments[0];
            case "setHeader" -> headers.put((String) arguments[0], new ArrayList<>(List.of((String) arguments[1])));
            case "addHeader" ->
                headers.computeIfAbsent((String) arguments[0], name -> new ArrayList<>())
                        .add((String) arguments[1]);
            case "setContentType" -> headers.put("Content-Type", List.of((String) arguments[0]));
            case "isCommitted" -> {
                return committed;
            }
            case "reset" -> headers.clear();
            case "resetBuffer", "flushBuffer" -> body.flush();
            case "getHeaderNames" -> {
                return List.copyOf(headers.keySet());
            }
            case "getHeaders" -> {
                return headers.get((String) arguments[0]);
            }
            case "getWriter" -> {
                return new PrintWriter(body, true);
            }
            default -> throw new UnsupportedOperationException(call.getName());
        }
        return null;
    }
}

package io.dataphin.migration.it.security;

import io.dataphin.migration.it.support.demo.RunningSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser that keeps cookies and says what a test wants it to say, a forged {@code Host} too, which the JDK's client does not send. It follows no
 * redirect.
 */
final class PlainBrowser {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("name=\"primefaces.nonce\" value=\"([^\"]+)\"");

    private final URI server;
    private final String from;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** @param headers lines that follow the first; lower case before the colon is not assured */
    record Answer(int status, List<String> headers, String body) {

        String location() {
            return header("Location").stream().findFirst().orElse("");
        }

        List<String> header(String name) {
            String start = name + ": ";
            return headers.stream()
                    .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
                    .map(line -> line.substring(start.length()))
                    .toList();
        }
    }

    private PlainBrowser(URI server, String from) {
        this.server = server;
        this.from = from;
        headers.put("Host", server.getAuthority());
        headers.put("Origin", server.getScheme() + "://" + server.getAuthority());
        headers.put("Accept-Language", "en");
    }

    /** A browser that calls the server itself. */
    static PlainBrowser direct(RunningSystem system) {
        return new PlainBrowser(system.url(), "127.0.0.1");
    }

    /** A browser behind the proxy that the server trusts. */
    static PlainBrowser behindProxy(RunningSystem system, String client) {
        return new PlainBrowser(system.url(), RunningSystem.PROXY)
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-For", client);
    }

    /** Sets a header of all further requests. */
    PlainBrowser with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** As after the browser was closed. */
    PlainBrowser withoutSession() {
        cookies.remove("JSESSIONID");
        return this;
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "");
    }

    /** A GET with a target that is sent as it is written, also when it is no address below the server. */
    Answer getAsWritten(String target) throws IOException {
        return sendAsWritten("GET", target, "");
    }

    Answer post(String path, Map<String, String> form) throws IOException {
        return send(
                "POST",
                path,
                form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /** Opens the sign-in page and fills it in. */
    Answer signIn(String name, String password) throws IOException {
        return signIn("sign-in.xhtml", name, password);
    }

    Answer signIn(String page, String name, String password) throws IOException {
        String opened = get(page).body();
        return post(
                "sign-in.xhtml",
                Map.of(
                        "signin",
                        "signin",
                        "name",
                        name,
                        "password",
                        password,
                        "submit",
                        "submit",
                        "primefaces.nonce",
                        first(NONCE, opened),
                        "jakarta.faces.ViewState",
                        first(VIEW_STATE, opened)));
    }

    static String viewState(Answer page) {
        return first(VIEW_STATE, page.body());
    }

    private Answer send(String method, String path, String body) throws IOException {
        URI address = server.resolve(path);
        String query = address.getRawQuery();
        return sendAsWritten(method, address.getRawPath() + (query == null ? "" : '?' + query), body);
    }

    private Answer sendAsWritten(String method, String target, String body) throws IOException {
        // without chunks
        StringBuilder request = new StringBuilder(method + ' ' + target + " HTTP/1.0\r\n");
        headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
        if (!cookies.isEmpty()) {
            request.append("Cookie: " + String.join("; ", pairs()) + "\r\n");
        }
        if (method.equals("POST")) {
            request.append(
                    "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n");
        }
        return answer(request.append("\r\n").append(body).toString());
    }

    private Answer answer(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), server.getPort(), InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String[] parts = all.split("\r\n\r\n", 2);
            List<String> lines = parts[0].lines().toList();
            Answer answer =
                    new Answer(Integer.parseInt(lines.get(0).split(" ")[1]), lines.subList(1, lines.size()), parts[1]);
            answer.header("Set-Cookie").forEach(this::keep);
            return answer;
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private List<String> pairs() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                .toList();
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

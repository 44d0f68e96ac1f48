package io.dataphin.migration.it.support.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import io.dataphin.migration.it.support.client.HttpCalls;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How people sign in to the example console: at a provider of OpenID Connect, by the authorization code flow. A real console checks the tokens,
 * too.
 */
public final class ConsoleSignIn {

    private static final String COOKIE = "console-session";

    private final URI issuer;
    private final String clientId;
    private final String clientSecret;
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Map<String, String> people = new ConcurrentHashMap<>();

    /**
     * @param issuer identifier of the provider, here Keycloak
     * @param clientId the console as the provider knows it
     * @param clientSecret its secret
     */
    public ConsoleSignIn(URI issuer, String clientId, String clientSecret) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** The name of who sends the request; empty when nobody is signed in. */
    Optional<String> person(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(";\\s*")))
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .flatMap(cookie -> Optional.ofNullable(people.get(cookie.substring(COOKIE.length() + 1))).stream())
                .findFirst();
    }

    /** Leads to the provider. */
    void begin(HttpExchange exchange) throws IOException {
        String state = UUID.randomUUID().toString();
        begun.add(state);
        redirect(
                exchange,
                endpoint("auth") + "?"
                        + form(Map.of(
                                "response_type",
                                "code",
                                "scope",
                                "openid",
                                "client_id",
                                clientId,
                                "redirect_uri",
                                callback(exchange),
                                "state",
                                state)));
    }

    /** Takes who comes back from the provider. */
    void complete(HttpExchange exchange) throws IOException {
        Map<String, String> query = Stream.of(
                        exchange.getRequestURI().getQuery().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        if (!begun.remove(query.get("state"))) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        String session = UUID.randomUUID().toString();
        people.put(session, name(query.get("code"), callback(exchange)));
        exchange.getResponseHeaders().set("Set-Cookie", COOKIE + "=" + session + "; Path=/; HttpOnly; SameSite=Lax");
        redirect(exchange, "/");
    }

    private String name(String code, String callback) {
        String form = form(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", callback,
                "client_id", clientId,
                "client_secret", clientSecret));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint("token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        JsonNode tokens = MigrationApi.expect(200, HttpCalls.send(request)).json();
        String claims = tokens.path("id_token").asText().split("\\.")[1];
        return Json.read(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .path("preferred_username")
                .asText();
    }

    private String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    private static String callback(HttpExchange exchange) {
        return "http://" + exchange.getRequestHeaders().getFirst("Host") + ExampleConsole.SIGNED_IN;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(302, -1);
    }
}

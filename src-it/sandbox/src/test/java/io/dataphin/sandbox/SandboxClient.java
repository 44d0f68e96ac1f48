package io.dataphin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls both platforms and the control API of a running sandbox. */
final class SandboxClient {
    static final long RETAIL = 7_310_002_255_667_712L;
    static final long LOGISTICS = 7_310_002_255_667_801L;
    static final long IOT_LAB = 7_310_002_255_667_900L;
    static final String ADMINISTRATOR = "30012011";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Clock clock;

    SandboxClient(URI base, Clock clock) {
        this.base = base;
        this.clock = clock;
    }

    SignedRequest dataphinRequest(String action) {
        return new SignedRequest(base, clock, "POST", "/", action, "2023-06-30");
    }

    SignedRequest ververicaRequest(String method, String path, String action) {
        return new SignedRequest(base, clock, method, "/api/v2" + path, action, "2022-07-18")
                .key("sandbox-vvp-retail-key", "sandbox-vvp-retail-secret")
                .workspace("a14bd5d90a1b2c");
    }

    SignedRequest workspacesRequest() {
        String path = "/gateway/v2/namespaces/editable";
        return new SignedRequest(base, clock, "GET", path, "ListEditableNamespace", "2022-07-18")
                .key("sandbox-vvp-retail-key", "sandbox-vvp-retail-secret");
    }

    HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A Dataphin call as a user, with simple parameters ({@code name=value&...}) and structured ones. */
    JsonNode dataphin(String action, String query, Map<String, ? extends JsonNode> forms) {
        String form = forms.entrySet().stream()
                .map(field -> field.getKey()
                        + '='
                        + URLEncoder.encode(field.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return json(dataphinRequest(action)
                .query("OpTenantId=30001011" + (query.isEmpty() ? "" : "&" + query))
                .form(form)
                .build());
    }

    /** A call of the console extension as the project administrator. */
    JsonNode console(String action, long project, String env, String command, JsonNode value) {
        return consoleAs(ADMINISTRATOR, action, project, env, command, value);
    }

    JsonNode consoleAs(String user, String action, long project, String env, String command, JsonNode value) {
        Map<String, JsonNode> forms = new LinkedHashMap<>();
        forms.put("Context", context(project, env));
        forms.put(command, value);
        return dataphin(action, "OpUserId=" + user, forms);
    }

    static ObjectNode context(long project, String env) {
        return Json.object().put("Env", env).put("ProjectId", project);
    }

    JsonNode asyncResult(long project, String env, long asyncId) {
        return dataphin("GetStreamTaskAsyncResult", "AsyncId=" + asyncId, Map.of("Context", context(project, env)));
    }

    JsonNode ververica(String path, String action, String query) {
        return json(ververicaRequest("GET", path, action).query(query).build());
    }

    JsonNode json(HttpRequest request) {
        try {
            return Json.parse(send(request).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode control(String method, String path) {
        return control(method, path, null);
    }

    JsonNode control(String method, String path, JsonNode body) {
        return json(HttpRequest.newBuilder(URI.create(base + "/_control" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build());
    }
}

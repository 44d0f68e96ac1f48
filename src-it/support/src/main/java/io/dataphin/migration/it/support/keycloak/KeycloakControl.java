package io.dataphin.migration.it.support.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.HttpCalls;
import io.dataphin.migration.it.support.client.MigrationApi;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an administrator does at the provider, and how a program gets an access token there. */
public final class KeycloakControl {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final URI tokens;
    private final URI admin;

    KeycloakControl(URI root) {
        tokens = root.resolve("/realms/company/protocol/openid-connect/token");
        admin = root.resolve("/admin/realms/company/");
    }

    /**
     * An access token, as a client gets it for a person.
     *
     * @param client which one
     * @param name name of the person
     * @param password password of the person
     * @return the token
     */
    public String accessToken(KeycloakClient client, String name, String password) {
        return token(
                client, Map.of("grant_type", "password", "scope", "openid", "username", name, "password", password));
    }

    /**
     * Gives or takes a role.
     *
     * @param name name of the person
     * @param role name of the role
     * @param given whether the person has it from now on
     */
    public void role(String name, String role, boolean given) {
        JsonNode description =
                MigrationApi.expect(200, send(request("roles/" + role).GET())).json();
        String body = "[" + description + "]";
        HttpRequest.Builder request = request("users/" + userId(name) + "/role-mappings/realm")
                .header("Content-Type", "application/json")
                .method(given ? "POST" : "DELETE", BodyPublishers.ofString(body));
        MigrationApi.expect(204, send(request));
    }

    /**
     * Ends all sessions of a person at the provider.
     *
     * @param name name of the person
     */
    public void signOut(String name) {
        MigrationApi.expect(
                204, send(request("users/" + userId(name) + "/logout").POST(BodyPublishers.noBody())));
    }

    private String userId(String name) {
        JsonNode found = MigrationApi.expect(
                        200, send(request("users?exact=true&username=" + name).GET()))
                .json();
        return found.path(0).path("id").asText();
    }

    private HttpRequest.Builder request(String path) {
        String token = token(KeycloakClient.CONTROL, Map.of("grant_type", "client_credentials"));
        return HttpRequest.newBuilder(admin.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private String token(KeycloakClient client, Map<String, String> grant) {
        Map<String, String> fields = new TreeMap<>(grant);
        fields.put("client_id", client.id());
        fields.put("client_secret", client.secret());
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(tokens).header("Content-Type", FORM).POST(BodyPublishers.ofString(form));
        return MigrationApi.expect(200, send(request))
                .json()
                .path("access_token")
                .asText();
    }

    private static HttpAnswer send(HttpRequest.Builder request) {
        return HttpCalls.send(request);
    }
}

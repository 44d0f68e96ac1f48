package io.dataphin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scenarios and the page that starts them. */
class ScenarioTest extends SandboxTestBase {
    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void shouldStartEveryScenarioMoreThanOnce() {
        for (JsonNode scenario : scenarios()) {
            String id = scenario.path("id").asText();
            for (int time = 0; time < 2; time++) {
                JsonNode answer = client.control("POST", "/scenarios/" + id);
                assertThat(answer.path("id").asText()).as("%s", answer).isEqualTo(id);
            }
            assertThat(client.control("GET", "/scenarios").path("started").asText())
                    .isEqualTo(id);
        }
    }

    @Test
    void shouldExplainEveryScenario() {
        List<String> ids = new ArrayList<>();
        for (JsonNode scenario : scenarios()) {
            ids.add(scenario.path("id").asText());
            for (String field : List.of("group", "title", "sets", "do", "see")) {
                assertThat(scenario.path(field).asText())
                        .as("%s of %s", field, scenario)
                        .isNotBlank();
            }
        }
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(20).allMatch(id -> id.matches("[a-z][a-z0-9-]+"));
    }

    @Test
    void shouldLiftWhatTheScenarioBeforeHasSetUp() {
        client.control("POST", "/scenarios/publish-quota");
        client.control("POST", "/scenarios/slow-submit");

        assertThat(client.control("GET", "/faults").path("faults")).isEmpty();
        assertThat(client.control("GET", "/settings").path("submitMillis").asInt())
                .isEqualTo(60_000);

        client.control("POST", "/scenarios/calm");
        assertThat(client.control("GET", "/settings").path("submitMillis").asInt())
                .isEqualTo(600);
    }

    @Test
    void shouldBringTheSituationAboutInThePlatforms() {
        client.control("POST", "/scenarios/locked-task");
        JsonNode answer = client.console(
                "GetStreamTask", RETAIL, "PROD", "QueryId", Json.object().put("Name", "dws_uv_hourly"));

        assertThat(answer.at("/Data/LockUserId").asText()).isEqualTo("30012012");
    }

    @Test
    void shouldForgetTheScenarioWithAReset() {
        client.control("POST", "/scenarios/source-away");

        client.control("POST", "/reset");

        assertThat(client.control("GET", "/scenarios").path("started").isNull()).isTrue();
        assertThat(client.ververica("/namespaces/retail-prod/deployments", "ListDeployments", "")
                        .path("success")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void shouldNotKnowOtherScenarios() {
        assertThat(client.control("POST", "/scenarios/nothing").path("error").asText())
                .contains("nothing");
    }

    @Test
    void shouldShowAPageWithoutScripts() throws IOException {
        HttpResponse<String> page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(page.body()).doesNotContain("<script", "style=", "onclick", "@now@", "@groups@");
        for (JsonNode scenario : scenarios()) {
            assertThat(page.body())
                    .contains("action=\"/_control/scenarios/"
                            + scenario.path("id").asText() + "\"");
        }
        assertThat(get("/sandbox.css").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
    }

    @Test
    void shouldLeadBrowsersBackToThePageAndSayWhatToDo() throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address("/_control/scenarios/same-name"))
                .header("Accept", "text/html,*/*")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(get("/").body()).contains("Started: The name is taken");
    }

    private JsonNode scenarios() {
        return client.control("GET", "/scenarios").path("scenarios");
    }

    private HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(address(path)).build());
    }

    private URI address(String path) {
        return sandbox.uri().resolve(path);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package io.dataphin.migration.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.client.SandboxControl;
import io.dataphin.migration.it.support.demo.DemoUser;
import java.net.URI;
import java.time.Duration;

/** Migrates jobs of the sandbox one at a time, to see that a server does its work. */
final class OneMigration {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PROJECT = "7310002255667712";

    private final URI sandbox;
    private final URI server;
    private int migrated;

    OneMigration(URI sandbox, URI server) {
        this.sandbox = sandbox;
        this.server = server;
    }

    /** Migrates a new job and looks at all records there are. */
    void shouldMigrate(String when, int records) {
        MigrationApi api = new MigrationApi(server, DemoUser.LI_NA.signInName(), DemoUser.PASSWORD);
        await(when).atMost(PATIENCE).until(() -> api.status() == 200);
        String job = new SandboxControl(sandbox)
                .generate("retail-prod", "ear_" + migrated++, "SQLSCRIPT", 1)
                .get(0);
        ObjectNode body = Json.object().put("projectId", PROJECT).put("sameNamePolicy", "SKIP");
        body.putArray("jobs").addObject().put("deploymentId", job);
        await(when)
                .atMost(PATIENCE)
                .until(() -> api.get("projects/" + PROJECT + "/jobs?limit=1").status() == 200);
        MigrationApi.expect(202, api.post("batches", body));
        JsonNode page = await(when)
                .atMost(PATIENCE)
                .until(
                        () -> api.read("records?status=SUCCEEDED"),
                        all -> all.path("total").asInt() >= records);
        assertThat(page.path("total").asInt()).as(when).isEqualTo(records);
        JsonNode newest = page.path("items").path(0);
        assertThat(newest.path("deploymentId").asText()).as(when).isEqualTo(job);
        HttpAnswer log = api.get("records/" + newest.path("id").asText() + "/log");
        assertThat(log.body()).as("texts are found").doesNotContain("event.").isNotBlank();
    }
}

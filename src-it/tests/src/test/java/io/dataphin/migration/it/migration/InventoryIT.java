package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.NAMESPACE;
import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of candidates comes from the database, says how old it is, and survives the source. */
@MigrationServer
class InventoryIT {

    private static final String JOBS = "projects/" + PROJECT + "/jobs";

    private final RunningSystem system;
    private Workbench bench;

    InventoryIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        bench = Workbench.fresh(system);
    }

    @Test
    void shouldAnswerWithTheStoredListWhileTheSourceIsAway() {
        JsonNode before = bench.api().read(JOBS);
        bench.sandbox().outage("VERVERICA", true);

        HttpAnswer refused = bench.api().post(JOBS + "/refresh");
        JsonNode after = bench.api().read(JOBS);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("SOURCE_UNAVAILABLE");
        assertThat(after.path("items")).isEqualTo(before.path("items"));
        assertThat(after.path("inventory").path("refreshedAt"))
                .isEqualTo(before.path("inventory").path("refreshedAt"));
        assertThat(after.path("inventory").path("failure").path("code").asText())
                .isEqualTo("SOURCE_UNAVAILABLE");
        bench.sandbox().outage("VERVERICA", false);
        refresh();
        assertThat(bench.api().read(JOBS).path("inventory").path("failure").isNull())
                .isTrue();
    }

    @Test
    void shouldShowNewJobsOnceTheListIsReadAgain() {
        String id = bench.job().id();

        JsonNode state = refresh();

        assertThat(Instant.parse(state.path("refreshedAt").asText())).isBeforeOrEqualTo(Instant.now());
        assertThat(candidate(id).path("selectable").asBoolean()).isTrue();
    }

    @Test
    void shouldShowJobsThatAreGoneAsSuch() {
        String id = bench.job().id();
        refresh();
        bench.sandbox().deleteDeployment(NAMESPACE, id);
        assertThat(candidate(id).path("selectable").asBoolean())
                .as("nobody knows yet")
                .isTrue();

        refresh();

        assertThat(candidate(id).path("selectable").asBoolean()).isFalse();
        assertThat(Json.each(
                        candidate(id).path("reasons"),
                        reason -> reason.path("code").asText()))
                .containsExactly("JOB_GONE");
        HttpAnswer start = bench.post(BatchBody.skip(PROJECT).job(id));
        assertThat(start.code()).isEqualTo("JOB_NOT_ELIGIBLE");
    }

    @Test
    void shouldStartJobsThatTheStoredListDoesNotKnowYet() {
        assertThat(bench.migrate(bench.job()).path("status").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void shouldMakeNoCallARow() {
        bench.jobs(120);
        refresh();
        long asked = bench.sandbox().calls().size();

        List<String> seen = new ArrayList<>();
        JsonNode page = bench.api().read(JOBS + "?limit=50&keyword=it_");
        while (!page.path("nextCursor").isNull()) {
            page.path("items")
                    .forEach(item -> seen.add(item.path("deploymentId").asText()));
            page = bench.api()
                    .read(JOBS + "?limit=50&keyword=it_&cursor="
                            + page.path("nextCursor").asText());
        }
        page.path("items").forEach(item -> seen.add(item.path("deploymentId").asText()));

        assertThat(seen).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
        assertThat(bench.sandbox().calls().size() - asked)
                .as(
                        "names, clusters and versions for each page, members and projects now and then, the list itself at most once")
                .isLessThan(40);
        assertThat(bench.calls("GetDeployment")).isEmpty();
    }

    private JsonNode refresh() {
        return MigrationApi.expect(200, bench.api().post(JOBS + "/refresh")).json();
    }

    private JsonNode candidate(String id) {
        JsonNode items = bench.api().read(JOBS + "?keyword=" + id).path("items");
        assertThat(items).hasSize(1);
        return items.path(0);
    }
}

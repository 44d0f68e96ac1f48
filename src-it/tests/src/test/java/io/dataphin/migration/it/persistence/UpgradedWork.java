package io.dataphin.migration.it.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.client.SandboxControl;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What becomes of the open work of the former version under the new one, as its user and both platforms see it.
 *
 * @see FormerProduct
 */
final class UpgradedWork {

    static final long PROJECT = 7310002255667712L;
    static final long PAIR = 7310002255667801L;

    /** A write that may have been sent is looked for until two minutes after it was begun. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String CREATE = "CreateStreamTask";
    private static final String UPDATE = "UpdateStreamTask";
    private static final String SUBMIT = "SubmitStreamTaskByAsync";
    private static final String DELETE = "DeleteStreamTask";

    /** The writes that each open migration lacked; what had been done is not done again. */
    private static final Map<String, List<String>> MIGRATIONS = Map.ofEntries(
            Map.entry("read", List.of(CREATE, SUBMIT)),
            Map.entry("check_files", List.of(CREATE, SUBMIT)),
            Map.entry("look_up", List.of(CREATE, SUBMIT)),
            Map.entry("write", List.of(CREATE, SUBMIT)),
            Map.entry("create_lost", List.of(CREATE, SUBMIT)),
            Map.entry("create_done", List.of(SUBMIT)),
            Map.entry("create_looked", List.of(SUBMIT)),
            Map.entry("update_lost", List.of(UPDATE, SUBMIT)),
            Map.entry("update_done", List.of(SUBMIT)),
            Map.entry("submit", List.of(SUBMIT)),
            Map.entry("submit_lost", List.of(SUBMIT)),
            Map.entry("submit_done", List.of()),
            Map.entry("follow", List.of()),
            Map.entry("verify", List.of()),
            Map.entry("verify_pair", List.of()),
            Map.entry("compare", List.of()));

    private static final int WAITING = 12;

    /** The writes that each open undo of a create lacked. */
    private static final Map<String, List<String>> DELETIONS = Map.of(
            "undo_look", List.of(DELETE),
            "undo_delete", List.of(DELETE),
            "undo_delete_lost", List.of(DELETE),
            "undo_delete_done", List.of());

    /** The writes that each open undo of an overwriting lacked. */
    private static final Map<String, List<String>> RESTORATIONS = Map.of(
            "undo_restore", List.of(UPDATE),
            "undo_restore_lost", List.of(UPDATE),
            "undo_restore_done", List.of(),
            "undo_submit", List.of(SUBMIT),
            "undo_submit_lost", List.of(SUBMIT),
            "undo_submit_done", List.of(),
            "undo_follow", List.of());

    /** How many calls each open publication lacked; {@code pub_two} was sent together with {@code pub_send_done}. */
    private static final Map<String, Integer> PUBLICATIONS = Map.ofEntries(
            Map.entry("pub_runs", 1),
            Map.entry("pub_pending", 1),
            Map.entry("pub_files", 2),
            Map.entry("pub_files_done", 1),
            Map.entry("pub_files_follow", 1),
            Map.entry("pub_send", 1),
            Map.entry("pub_send_lost", 1),
            Map.entry("pub_send_done", 0),
            Map.entry("pub_two", 0),
            Map.entry("pub_follow", 0),
            Map.entry("pub_compare", 0));

    private final MigrationApi api;
    private final SandboxControl sandbox;

    UpgradedWork(RunningSystem system) {
        api = system.api(DemoUser.LI_NA);
        sandbox = system.control();
    }

    /** Names of tasks without the number that the sandbox gives each generated job. */
    private static String shortName(JsonNode record) {
        return record.path("targetName").asText().replaceFirst("_0001$", "");
    }

    Map<String, JsonNode> records() {
        List<JsonNode> items = Json.each(
                api.read("records?limit=200").path("items"),
                item -> api.read("records/" + item.path("id").asText()));
        return items.stream().collect(Collectors.toMap(UpgradedWork::shortName, Function.identity()));
    }

    /** Waits until no record, undo or publication is under way. */
    void shouldEnd() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(records().values())
                        .filteredOn(UpgradedWork::open)
                        .extracting(record -> shortName(record) + " " + record.path("status") + " "
                                + record.path("undoing") + " " + record.path("publication"))
                        .isEmpty());
    }

    /** A publication is over when the jobs that run have been compared, too. */
    private static boolean open(JsonNode record) {
        String publication = record.path("publication").path("status").asText();
        return List.of("WAITING", "MIGRATING", "SUBMITTING")
                        .contains(record.path("status").asText())
                || record.path("undoing").path("status").asText().equals("RUNNING")
                || publication.equals("PUBLISHING")
                || publication.equals("PUBLISHED") && record.path("running").isNull();
    }

    void shouldHaveMigrated() {
        Map<String, JsonNode> records = records();
        MIGRATIONS.keySet().forEach(name -> shouldHaveMigrated(records.get(name)));
        for (int number = 1; number <= WAITING; number++) {
            String name = "waiting" + (number == 1 ? "" : "_%04d".formatted(number));
            shouldHaveMigrated(records.get(name));
        }
    }

    private void shouldHaveMigrated(JsonNode record) {
        String name = record.path("targetName").asText();
        boolean overwritten = name.startsWith("update_");
        JsonNode task = sandbox.task(name.startsWith("verify_pair") ? PAIR : PROJECT, name);
        assertThat(record.path("status").asText()).as("%s", record).isEqualTo("SUCCEEDED");
        assertThat(record.path("outcome").asText()).as(name).isEqualTo(overwritten ? "OVERWRITTEN" : "CREATED");
        assertThat(task.path("creates").asInt()).as("creates of %s", name).isEqualTo(1);
        assertThat(task.path("updates").asInt()).as("updates of %s", name).isEqualTo(overwritten ? 1 : 0);
        assertThat(task.path("submits").asInt()).as("submits of %s", name).isEqualTo(1);
        assertThat(task.path("Status").asText()).as(name).isEqualTo("SUBMITTED");
    }

    void shouldHaveUndone() {
        Map<String, JsonNode> records = records();
        DELETIONS.keySet().forEach(name -> {
            assertThat(records.get(name).path("undone").isNull())
                    .as("%s", records.get(name))
                    .isFalse();
            assertThat(task(name).isMissingNode()).as(name).isTrue();
        });
        RESTORATIONS.keySet().forEach(name -> shouldHaveRestored(records.get(name), task(name)));
    }

    private static void shouldHaveRestored(JsonNode record, JsonNode task) {
        boolean submitted = !shortName(record).startsWith("undo_restore");
        assertThat(record.path("undone").isNull()).as("%s", record).isFalse();
        assertThat(task.path("Description").asText()).as("%s", task).isEqualTo("former");
        assertThat(task.path("updates").asInt())
                .as("one overwriting, one restoration: %s", task)
                .isEqualTo(2);
        assertThat(task.path("submits").asInt())
                .as("the migration's, and the former content's where it had been submitted: %s", task)
                .isEqualTo(submitted ? 2 : 1);
        assertThat(task.path("Status").asText()).isEqualTo(submitted ? "SUBMITTED" : "IN_DEVELOPMENT");
    }

    void shouldHavePublished() {
        Map<String, JsonNode> records = records();
        for (String name : PUBLICATIONS.keySet()) {
            JsonNode record = records.get(name);
            assertThat(record.path("publication").path("status").asText())
                    .as("%s", record)
                    .isEqualTo("PUBLISHED");
            assertThat(record.path("running").path("sameJob").asBoolean())
                    .as("the job runs on: %s", record)
                    .isTrue();
            assertThat(sandbox.task(PAIR, name + "_0001").path("Status").asText())
                    .as(name)
                    .isEqualTo("PUBLISHED");
        }
    }

    /** Each write was made once, by the former version or by this one, and none was made that nobody asked for. */
    void shouldHaveWrittenOnlyWhatWasMissing() {
        Map<String, List<String>> expected = new TreeMap<>();
        List.of(MIGRATIONS, DELETIONS, RESTORATIONS)
                .forEach(kind -> kind.forEach((name, writes) -> expected.put(name + "_0001", writes)));
        for (int number = 1; number <= WAITING; number++) {
            expected.put("waiting_%04d".formatted(number), List.of(CREATE, SUBMIT));
        }
        expected.values().removeIf(List::isEmpty);
        Map<String, List<String>> made = writes().stream()
                .filter(call -> !call.path("action").asText().equals("PublishObjectList"))
                .collect(Collectors.groupingBy(
                        call -> call.path("name").asText(),
                        TreeMap::new,
                        Collectors.mapping(call -> call.path("action").asText(), Collectors.toList())));
        assertThat(made).isEqualTo(expected);
        assertThat(writes())
                .filteredOn(call -> call.path("action").asText().equals("PublishObjectList"))
                .hasSize(PUBLICATIONS.values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    /** On a busy machine the server's rate and the window of the sandbox may differ; a call that is throttled has written nothing. */
    private List<JsonNode> writes() {
        return sandbox.calls().stream()
                .filter(call -> call.path("write").asBoolean())
                .filter(call -> !call.path("code").asText().startsWith("Throttling"))
                .toList();
    }

    /** What had ended is as it was. */
    void shouldHaveLeftAloneWhatHadEnded() {
        Map<String, JsonNode> records = records();
        assertThat(records.get("ended_well").path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(records.get("ended_badly").path("failure").path("code").asText())
                .isEqualTo("RESOURCE_MISSING");
        assertThat(records.get("ended_undone").path("undone").isNull()).isFalse();
        assertThat(records.get("ended_published")
                        .path("publication")
                        .path("status")
                        .asText())
                .isEqualTo("PUBLISHED");
    }

    /** What had failed under the former version is taken up under this one. */
    void shouldGoOnWithWhatHadFailed() {
        String failed = "records/" + records().get("ended_badly").path("id").asText();
        MigrationApi.expect(202, api.post(failed + "/submit"));
        await().atMost(PATIENCE)
                .until(() -> api.read(failed).path("status").asText().equals("SUCCEEDED"));
        assertThat(task("ended_badly").path("creates").asInt()).isEqualTo(1);
    }

    private JsonNode task(String name) {
        return sandbox.task(PROJECT, name + "_0001");
    }
}

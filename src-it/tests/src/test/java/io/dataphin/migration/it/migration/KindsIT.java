package io.dataphin.migration.it.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every kind of job that the source may hold is offered, offered with a warning, or listed with the reason why not; none disappears silently (R1, R2).
 * The jobs are those of the sandbox's namespace media-prod.
 */
@MigrationServer
class KindsIT {

    private static final long MEDIA = 7310002255668001L;
    private static final String NAMESPACE = "media-prod";

    /** Jobs that cannot be chosen whatever the project is, with the code of the reason. */
    private static final Map<String, String> NOT_SUPPORTED = Map.ofEntries(
            Map.entry("embedding_stream_py", "UNSUPPORTED_KIND"),
            Map.entry("thumbnail_batch_py", "BATCH_NOT_SUPPORTED"),
            Map.entry("beam_py_bridge", "UNSUPPORTED_KIND"),
            Map.entry("py_driver_features", "UNSUPPORTED_KIND"),
            Map.entry("media_cdc_to_paimon", "UNSUPPORTED_KIND"),
            Map.entry("member_cdc_to_holo", "UNSUPPORTED_KIND"),
            Map.entry("play_summary_mt", "UNSUPPORTED_KIND"),
            Map.entry("author_income_mt", "UNSUPPORTED_KIND"),
            Map.entry("growth_notebook", "UNSUPPORTED_KIND"),
            Map.entry("expert_plan_lost", "EXPERT_PLAN_MISSING"),
            Map.entry("nightly_income_report", "BATCH_NOT_SUPPORTED"),
            Map.entry("monthly_settlement", "BATCH_NOT_SUPPORTED"),
            Map.entry("backfill_play_jar", "BATCH_NOT_SUPPORTED"));

    /** Jobs that cannot be chosen, since the project does not have what they need to run, with the code of the reason. */
    private static final Map<String, String> NOT_OFFERED = Map.of(
            "adhoc_growth_debug", "SESSION_CLUSTER",
            "gpu_feature_stream", "CLUSTER_UNKNOWN",
            "legacy_rank_board", "ENGINE_VERSION_UNKNOWN",
            "preview_engine_try", "ENGINE_VERSION_UNKNOWN");

    /** Jobs that are offered with a warning; of several the last. */
    private static final Map<String, String> WARNED = Map.ofEntries(
            Map.entry("dwd_member_wide", "CHANGED_SINCE_START"),
            Map.entry("dws_play_session", "CHANGED_SINCE_START"),
            Map.entry("dwd_play_with_video", "CHANGED_SINCE_START"),
            Map.entry("auto_optimize_lake", "SQL_AUTO_OPTIMIZE"),
            Map.entry("sync_media_database", "SQL_CREATE_DATABASE_AS_DATABASE"),
            Map.entry("sync_media_orders", "SQL_CREATE_TABLE_AS_TABLE"),
            Map.entry("filter_in_variable", "SQL_PLACEHOLDER"),
            Map.entry("undeclared_variable", "VARIABLES_UNDECLARED"),
            Map.entry("dws_channel_roi", "FUNCTION_NOT_IN_PROJECT"),
            Map.entry("recommend_feature_join", "FILE_NOT_IN_PROJECT"),
            Map.entry("user_tag_export", "FILE_NOT_IN_PROJECT"),
            Map.entry("live_barrage_filter", "RESOURCE_NAME_INVALID"),
            Map.entry("old_archive_job", "RESOURCE_NAME_INVALID"),
            Map.entry("expert_plan_broken", "EXPERT_PLAN_UNREADABLE"),
            Map.entry("stale_infer_parallelism", "SLOTS_UNREADABLE"));

    private final RunningSystem system;
    private final Workbench bench;

    KindsIT(RunningSystem system) {
        this.system = system;
        bench = Workbench.fresh(system);
    }

    @Test
    void shouldListEveryDeployedJobR1() {
        List<String> deployed = bench.sandbox().deployments(NAMESPACE).stream()
                .map(deployment -> deployment.path("name").asText())
                .toList();

        assertThat(candidates().keySet()).hasSize(88).containsExactlyInAnyOrderElementsOf(deployed);
    }

    @Test
    void shouldSayWhyJobsCannotBeChosen() {
        Map<String, String> reasons = new TreeMap<>();
        candidates().forEach((name, job) -> {
            if (!job.path("selectable").asBoolean()) {
                reasons.put(name, job.path("reasons").path(0).path("code").asText());
                assertThat(job.path("reasons").path(0).path("message").asText())
                        .as(name)
                        .isNotBlank();
            }
        });

        Map<String, String> expected = new TreeMap<>(NOT_SUPPORTED);
        expected.putAll(NOT_OFFERED);
        assertThat(reasons).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void shouldNameWhatTheProjectLacksAndWhatItOffersInstead() {
        Map<String, JsonNode> candidates = candidates();

        assertThat(reason(candidates, "gpu_feature_stream"))
                .contains("gpu-queue")
                .containsIgnoringCase("it offers: ");
        assertThat(reason(candidates, "adhoc_growth_debug"))
                .contains("session cluster")
                .contains(". It has: ");
        assertThat(reason(candidates, "legacy_rank_board"))
                .contains("engine version")
                .contains(". It offers: vvr-");
    }

    @Test
    void shouldTellThatJarIsReallyPython() {
        JsonNode bridge = candidates().get("beam_py_bridge");

        assertThat(bridge.path("kind").asText()).isEqualTo("JAR");
        assertThat(bridge.path("type").isNull()).isTrue();
        assertThat(bridge.path("reasons").path(0).path("message").asText()).contains("PythonDriver");
    }

    @Test
    void shouldWarnOfWhatMayFail() {
        Map<String, String> warnings = findings("WARNING");

        assertThat(warnings).containsExactlyInAnyOrderEntriesOf(WARNED);
    }

    @Test
    void shouldMentionJobsThatNeverRanOrAreOnTheMove() {
        Map<String, JsonNode> candidates = candidates();

        assertThat(codes(candidates.get("dws_retention_cte"))).containsExactly("NEVER_STARTED");
        assertThat(codes(candidates.get("merge_three_regions"))).containsExactly("IN_TRANSITION");
        assertThat(codes(candidates.get("push_coupon_expiring"))).contains("IN_TRANSITION");
        assertThat(codes(candidates.get("adhoc_live_debug")))
                .as("a session cluster that Dataphin knows")
                .isEmpty();
        assertThat(codes(candidates.get("vip_renewal_remind")))
                .as("a deprecated version that Dataphin offers")
                .isEmpty();
    }

    @Test
    void shouldProposeLegalAndDifferentNamesForAllOfThem() {
        Map<String, JsonNode> candidates = candidates();

        assertThat(candidates.values())
                .extracting(job -> job.path("targetName").asText())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-z0-9_]{3,62}"));
        assertThat(candidates.get("live.room.stats").path("targetName").asText())
                .as("two jobs with one proposal")
                .isNotEqualTo(
                        candidates.get("live room stats").path("targetName").asText());
    }

    @Test
    void shouldRefuseEachOfThemInBatchWithItsReason() {
        assertRefused(NOT_SUPPORTED);
    }

    @Test
    void shouldRefuseWhatTheProjectCannotRunInBatchWithTheReason() {
        assertRefused(NOT_OFFERED);
    }

    private void assertRefused(Map<String, String> jobs) {
        BatchBody body = BatchBody.skip(MEDIA);
        Map<String, JsonNode> candidates = candidates();
        jobs.keySet().forEach(name -> body.job(id(candidates, name)));

        HttpAnswer answer = new Refusals(bench).expect(422, "JOB_NOT_ELIGIBLE", () -> bench.post(body));

        Map<String, String> codes = new TreeMap<>();
        answer.json()
                .path("errors")
                .forEach(error -> codes.put(
                        error.path("deploymentId").asText(), error.path("code").asText()));
        Map<String, String> expected = new TreeMap<>();
        jobs.forEach((name, code) -> expected.put(id(candidates, name), code));
        assertThat(codes).isEqualTo(expected);
    }

    @Test
    void shouldMigrateWhatIsUnusualButSupported() {
        List<JsonNode> records = migrate(
                "adhoc_live_debug",
                "expert_plan_stream",
                "dws_retention_cte",
                "dwd_member_wide",
                "vip_renewal_remind",
                "video-transcode-router",
                "ugc_audit_stream",
                "windows_line_ends",
                "no_newline_at_end",
                "sync_media_database",
                "auto_optimize_lake",
                "dynamic_table_name",
                "secrets_in_settings",
                "wide_report_long_script",
                "广告曝光统计",
                "stale_infer_parallelism");

        assertThat(records).allSatisfy(record -> {
            assertThat(record.path("status").asText())
                    .as("%s", record.path("failure"))
                    .isEqualTo("SUCCEEDED");
            assertThat(record.at("/verification/equal").asBoolean())
                    .as("%s", record.path("verification"))
                    .isTrue();
        });
        assertThat(codeOf("windows_line_ends")).as("byte for byte").contains("\r\n");
        assertThat(codeOf("secrets_in_settings")).isNotEmpty();
    }

    @Test
    void shouldFailWithAReasonWhatTheSubmitRefuses() {
        Map<String, String> failures = new LinkedHashMap<>();
        migrate("user_tag_export", "recommend_feature_join", "dws_channel_roi", "filter_in_variable")
                .forEach(record -> {
                    failures.put(
                            record.path("objectName").asText(),
                            record.at("/failure/code").asText());
                    assertThat(record.at("/failure/remedy").asText()).isNotBlank();
                });

        assertThat(failures)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "user_tag_export", "RESOURCE_MISSING",
                        "recommend_feature_join", "RESOURCE_MISSING",
                        "dws_channel_roi", "FUNCTION_MISSING",
                        "filter_in_variable", "SQL_INVALID"));
    }

    private Map<String, JsonNode> candidates() {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        MigrationApi.expect(200, bench.api().get("projects/" + MEDIA + "/jobs?limit=200"))
                .json()
                .path("items")
                .forEach(job -> byName.put(job.path("name").asText(), job));
        return byName;
    }

    private Map<String, String> findings(String severity) {
        Map<String, String> found = new TreeMap<>();
        candidates()
                .forEach((name, job) -> job.path("findings").forEach(finding -> {
                    if (finding.path("severity").asText().equals(severity)) {
                        found.put(name, finding.path("code").asText());
                        assertThat(finding.path("remedy").asText()).as(name).isNotBlank();
                    }
                }));
        return found;
    }

    private static Collection<String> codes(JsonNode job) {
        return Json.each(job.path("findings"), finding -> finding.path("code").asText());
    }

    private static String reason(Map<String, JsonNode> candidates, String name) {
        return candidates.get(name).path("reasons").path(0).path("message").asText();
    }

    private static String id(Map<String, JsonNode> candidates, String name) {
        return candidates.get(name).path("deploymentId").asText();
    }

    private List<JsonNode> migrate(String... names) {
        Map<String, JsonNode> candidates = candidates();
        BatchBody body = BatchBody.overwrite(MEDIA);
        for (String name : names) {
            body.job(id(candidates, name));
        }
        return new ArrayList<>(bench.migrate(body));
    }

    private String codeOf(String task) {
        return system.control().task(MEDIA, task).path("Code").asText();
    }
}

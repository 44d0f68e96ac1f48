package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobLogging;
import io.dataphin.migration.api.job.JobResources;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.task.TaskName;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.translation.Translation.Translated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A job in which every field has a value. */
record SampleJob(JobArtifact artifact, JobResources resources, Map<String, String> attributes) {

    static final JobArtifact SQL = new JobArtifact.Sql("INSERT INTO sink SELECT 1;", List.of("oss://b/udf.jar"));
    static final JobArtifact JAR =
            new JobArtifact.Jar("oss://b/app.jar", "com.shop.App", "--env prod", List.of("oss://b/lib.jar"));
    static final JobResources BASIC = new JobResources.Basic(
            "BASIC", "4", new JobResources.Share("1.0", "4Gi"), new JobResources.Share("2.0", "8 GiB"));
    static final JobResources EXPERT = new JobResources.Expert(
            "EXPERT", new JobResources.Share("1.0", "4Gi"), "{\"nodes\":[{\"profile\":{\"parallelism\":2}}]}", "");

    static SampleJob sql() {
        return new SampleJob(SQL, BASIC, Map.of());
    }

    SampleJob with(Map<String, String> otherAttributes) {
        return new SampleJob(artifact, resources, otherAttributes);
    }

    JobDefinition definition() {
        boolean sql = artifact instanceof JobArtifact.Sql;
        SourceJob summary = new SourceJob(
                "6b1f0c3e",
                "orders-rt",
                sql ? "SQLSCRIPT" : "JAR",
                sql ? TaskType.FLINK_SQL : TaskType.FLINK_DATASTREAM,
                false,
                false,
                JobState.STOPPED,
                "vvr-8.0.10-flink-1.17",
                true,
                Instant.parse("2026-02-01T08:00:00Z"));
        return new JobDefinition(
                summary,
                "order detail",
                artifact,
                Map.of("table.exec.state.ttl", "36 h"),
                new JobLogging("oss", "<Configuration/>", List.of(new JobLogging.Logger("", "INFO")), true, 7L),
                "default-queue",
                resources,
                Map.of("db_host", "rm-shop"),
                Set.of(),
                Map.of("domain", "order"),
                attributes,
                "{}");
    }

    Translated translated() {
        return (Translated)
                new JobTranslator().translate(SampleTarget.USUAL.request(definition(), new TaskName("orders_rt")));
    }
}

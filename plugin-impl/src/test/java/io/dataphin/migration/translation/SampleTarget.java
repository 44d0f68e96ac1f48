package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A target project with a few clusters that all know the same engine versions. */
record SampleTarget(List<TaskCluster> clusters) {

    static final String OWNER = "30012011";
    static final List<String> ENGINE_VERSIONS = List.of("vvr-8.0.10-flink-1.17", "vvr-11.2-jdk11-flink-1.20");

    /** The per-job queue stands behind the session cluster of the same queue, so that a choice by position alone goes wrong. */
    static final SampleTarget USUAL = new SampleTarget(List.of(
            new TaskCluster("c-session", "default-queue", "SESSION"),
            new TaskCluster("c-perjob", "default-queue", "PREJOB"),
            new TaskCluster("c-risk", "risk-queue", "PREJOB"),
            new TaskCluster("c-shared", "shared-queue", "SESSION"),
            new TaskCluster("c-session-a", "session-a", "SESSION"),
            new TaskCluster("c-session-b", "session-b", "PREJOB")));

    TranslationRequest request(JobDefinition job, TaskName name) {
        Map<TaskCluster, List<String>> engineVersions =
                clusters.stream().collect(Collectors.toMap(cluster -> cluster, cluster -> ENGINE_VERSIONS));
        return new TranslationRequest(job, name, OWNER, clusters, engineVersions);
    }
}

package io.dataphin.sandbox.ververica;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.util.List;
import java.util.Locale;

/** Counts over all jobs of a deployment, past ones included. */
final class JobSummary {
    static final List<String> STATES = List.of("starting", "running", "cancelling", "cancelled", "finished", "failed");

    private JobSummary() {}

    static ObjectNode of(List<ObjectNode> jobs) {
        ObjectNode summary = Json.object();
        STATES.forEach(state -> summary.put(state, count(jobs, state.toUpperCase(Locale.ROOT))));
        return summary;
    }

    private static int count(List<ObjectNode> jobs, String state) {
        return (int) jobs.stream().filter(job -> state.equals(statusOf(job))).count();
    }

    static String statusOf(ObjectNode job) {
        return job.path("status").path("currentJobStatus").asText();
    }
}

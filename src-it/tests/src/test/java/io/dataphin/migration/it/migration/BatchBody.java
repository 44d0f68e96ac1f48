package io.dataphin.migration.it.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Json;
import java.util.Collection;
import java.util.List;

/** Body of {@code POST /batches}. */
final class BatchBody {

    private final ObjectNode body = Json.object();
    private final ArrayNode jobs;

    private BatchBody(long projectId, String policy) {
        body.put("projectId", Long.toString(projectId)).put("sameNamePolicy", policy);
        jobs = body.putArray("jobs");
    }

    /** A batch that leaves same-named tasks as they are. */
    static BatchBody skip(long projectId) {
        return new BatchBody(projectId, "SKIP");
    }

    /** A batch that replaces same-named tasks. */
    static BatchBody overwrite(long projectId) {
        return new BatchBody(projectId, "OVERWRITE");
    }

    BatchBody job(String deploymentId) {
        jobs.addObject().put("deploymentId", deploymentId);
        return this;
    }

    BatchBody job(Job job) {
        return job(job.id());
    }

    BatchBody jobs(Collection<Job> all) {
        all.forEach(this::job);
        return this;
    }

    /** A job under a name of the user's choice. */
    BatchBody job(Job job, String targetName) {
        jobs.addObject().put("deploymentId", job.id()).put("targetName", targetName);
        return this;
    }

    /** A job with a policy of its own. */
    BatchBody jobWithPolicy(Job job, String policy) {
        jobs.addObject().put("deploymentId", job.id()).put("sameNamePolicy", policy);
        return this;
    }

    /** What the caller accepts of the job that was added under this id. */
    BatchBody accepting(String deploymentId, String... codes) {
        for (JsonNode job : jobs) {
            if (job.path("deploymentId").asText().equals(deploymentId)) {
                ArrayNode accept = ((ObjectNode) job).putArray("accept");
                List.of(codes).forEach(accept::add);
            }
        }
        return this;
    }

    /** A job with the findings that the caller accepts. */
    BatchBody jobAccepting(Job job, String targetName, String... codes) {
        ObjectNode choice = jobs.addObject().put("deploymentId", job.id()).put("targetName", targetName);
        ArrayNode accept = choice.putArray("accept");
        List.of(codes).forEach(accept::add);
        return this;
    }

    ObjectNode json() {
        return body;
    }
}

package io.dataphin.sandbox.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.QueryString;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The filters and the order of ListDeployments. */
final class DeploymentFilter {
    private final Namespace namespace;
    private final QueryString query;

    DeploymentFilter(Namespace namespace, QueryString query) {
        this.namespace = namespace;
        this.query = query;
    }

    List<ObjectNode> apply() {
        Stream<ObjectNode> found = namespace.deployments().stream().filter(this::matches);
        String sortName = query.get("sortName");
        if (sortName != null) {
            String field = sortName.equals("gmt_modified") ? "modifiedAt" : "createdAt";
            Comparator<ObjectNode> ascending = Comparator.comparingLong(
                    deployment -> deployment.path(field).asLong());
            found = found.sorted(ascending.reversed());
        }
        return found.toList();
    }

    private boolean matches(ObjectNode deployment) {
        String name = query.get("name");
        return (name == null || deployment.path("name").asText().contains(name))
                && same("executionMode", deployment)
                && same("creator", deployment)
                && same("modifier", deployment)
                && matchesStatus(deployment)
                && matchesLabel(deployment.path("labels"));
    }

    private boolean same(String field, JsonNode deployment) {
        String wanted = query.get(field);
        return wanted == null || wanted.equals(deployment.path(field).asText());
    }

    private boolean matchesStatus(ObjectNode deployment) {
        String wanted = query.get("status");
        if (wanted == null) {
            return true;
        }
        List<ObjectNode> jobs = namespace.jobs(deployment.path("deploymentId").asText());
        String latest = jobs.isEmpty() ? "" : JobSummary.statusOf(jobs.get(0));
        return wanted.equals("TRANSITIONING")
                ? latest.equals("STARTING") || latest.equals("CANCELLING")
                : wanted.equals(latest);
    }

    private boolean matchesLabel(JsonNode labels) {
        String key = query.get("labelKey");
        String values = query.get("labelValueArray");
        if (key == null) {
            return true;
        }
        return labels.has(key)
                && (values == null
                        || List.of(values.split("[;,]"))
                                .contains(labels.path(key).asText()));
    }
}

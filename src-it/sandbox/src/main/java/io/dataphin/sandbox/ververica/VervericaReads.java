package io.dataphin.sandbox.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.acs.GatewayRefusal;
import io.dataphin.sandbox.http.Answer;
import io.dataphin.sandbox.http.Exchange;
import io.dataphin.sandbox.http.Json;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** The read operations, one method each. */
final class VervericaReads {
    private final VervericaStore store;
    private final Exchange exchange;
    private final String requestId;
    private final String scope;

    /** @param scope the workspace that the key opens */
    VervericaReads(VervericaStore store, Exchange exchange, String requestId, String scope) {
        this.store = store;
        this.exchange = exchange;
        this.requestId = requestId;
        this.scope = scope;
    }

    /** Answers the call; the caller has checked that path and action belong together. */
    Answer answer(VervericaRoute route) {
        if (route.action().equals("ListEngineVersionMetadata")) {
            return VervericaAnswers.data(store.engineVersions(), requestId);
        }
        if (route.action().equals(VervericaRoute.EDITABLE)) {
            return VervericaAnswers.data(store.editable(scope), requestId);
        }
        Namespace namespace = namespace(route.namespace());
        return switch (route.action()) {
            case "ListDeployments" -> listDeployments(namespace);
            case "GetDeployment" -> getDeployment(namespace, route.id());
            case "ListJobs" -> listJobs(namespace);
            case "GetJob" ->
                VervericaAnswers.data(
                        namespace.job(route.id()).orElseThrow(() -> VervericaError.notFound("job")), requestId);
            case "GetUdfArtifacts" -> udfArtifacts(namespace);
            case "ListVariables" ->
                VervericaAnswers.page(list(namespace.settings("variables")), exchange.query(), requestId);
            case "ListDeploymentTargets" ->
                VervericaAnswers.page(list(namespace.settings("deploymentTargets")), exchange.query(), requestId);
            case "ListCustomConnectors" -> VervericaAnswers.data(namespace.settings("connectors"), requestId);
            default -> throw new GatewayRefusal(404, "InvalidAction.NotFound", "no such action: " + route.action());
        };
    }

    private Answer listDeployments(Namespace namespace) {
        List<ObjectNode> found = new DeploymentFilter(namespace, exchange.query()).apply();
        return VervericaAnswers.page(
                found, deployment -> DeploymentView.of(namespace, deployment), exchange.query(), requestId);
    }

    private Answer getDeployment(Namespace namespace, String id) {
        ObjectNode deployment = namespace.deployment(id).orElseThrow(() -> VervericaError.notFound("deployment"));
        return VervericaAnswers.data(DeploymentView.of(namespace, deployment), requestId);
    }

    private Answer listJobs(Namespace namespace) {
        String deploymentId = exchange.query().get("deploymentId");
        if (deploymentId == null) {
            throw new GatewayRefusal(400, "MissingdeploymentId", "deploymentId is mandatory for this action.");
        }
        if (namespace.deployment(deploymentId).isEmpty()) {
            throw VervericaError.notFound("deployment");
        }
        List<ObjectNode> jobs = namespace.jobs(deploymentId);
        if ("gmt_create".equals(exchange.query().get("sortName"))) {
            Comparator<ObjectNode> oldestFirst =
                    Comparator.comparingLong(job -> job.path("startTime").asLong());
            jobs = jobs.stream().sorted(oldestFirst.reversed()).toList();
        }
        return VervericaAnswers.page(jobs, exchange.query(), requestId);
    }

    private Answer udfArtifacts(Namespace namespace) {
        String name = exchange.query().get("udfArtifactName");
        List<JsonNode> found = list(namespace.settings("udfArtifacts")).stream()
                .filter(artifact ->
                        name == null || name.equals(artifact.path("name").asText()))
                .toList();
        return VervericaAnswers.data(Json.nodes(found), requestId);
    }

    private Namespace namespace(String name) {
        return store.namespace(name)
                .filter(found -> found.workspace().equals(exchange.header("workspace")))
                .orElseThrow(() -> VervericaError.notFound("namespace " + name));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}

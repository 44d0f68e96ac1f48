package io.dataphin.migration.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.acs.AcsAnswer;
import io.dataphin.migration.acs.AcsCall;
import io.dataphin.migration.acs.AcsClient;
import io.dataphin.migration.acs.AcsRequest;
import io.dataphin.migration.acs.CallLimit;
import io.dataphin.migration.acs.Lenient;
import io.dataphin.migration.acs.Rfc3986;
import io.dataphin.migration.acs.SideBySide;
import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.identity.CallContext.Patience;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The read operations of one endpoint with one key. */
final class BlockingVervericaClient {

    private static final String VERSION = "2022-07-18";
    /** The one business code of the platform that is public: no such deployment, job or file. */
    private static final String NOT_FOUND = "990301";

    private final AcsClient gateway;
    private final String quota;
    private final double ratePerSecond;

    /** @param quota what the call rate belongs to; every operation has its own share of it */
    BlockingVervericaClient(AcsClient gateway, String quota, double ratePerSecond) {
        this.gateway = gateway;
        this.quota = quota;
        this.ratePerSecond = ratePerSecond;
    }

    /** All deployments, each once; creation order, so that an edit meanwhile moves nothing. */
    List<JsonNode> deployments(Namespace namespace, Patience patience) {
        Map<String, String> query = Map.of("sortName", "gmt_create");
        return paged("ListDeployments", namespace, "deployments", query, "deploymentId", patience);
    }

    Optional<JsonNode> deployment(Namespace namespace, String deploymentId, Patience patience) {
        String path = namespace.path("deployments/" + Rfc3986.encode(deploymentId));
        return find("GetDeployment", namespace.workspace(), path, Map.of(), patience)
                .map(body -> body.path("data"))
                .filter(JsonNode::isObject);
    }

    /** The first page of a deployment's runs or, counted from 1, a later one; empty when there is no such deployment. */
    Page jobs(Namespace namespace, String deploymentId, int pageIndex, Patience patience) {
        Map<String, String> query = page(Map.of("deploymentId", deploymentId, "sortName", "gmt_create"), pageIndex);
        return find("ListJobs", namespace.workspace(), namespace.path("jobs"), query, patience)
                .map(Page::of)
                .orElseGet(() -> new Page(List.of(), 0L));
    }

    List<UdfArtifact> udfArtifacts(Namespace namespace, Patience patience) {
        JsonNode body =
                get("GetUdfArtifacts", namespace.workspace(), namespace.path("udfartifacts"), Map.of(), patience);
        return Page.of(body).items().stream().map(UdfArtifact::of).toList();
    }

    List<NamespaceVariable> variables(Namespace namespace, Patience patience) {
        return paged("ListVariables", namespace, "variables", Map.of(), "name", patience).stream()
                .map(NamespaceVariable::of)
                .toList();
    }

    /** Names of the queues that deployments run in. */
    List<String> deploymentTargets(Namespace namespace, Patience patience) {
        return paged("ListDeploymentTargets", namespace, "deployment-targets", Map.of(), "name", patience).stream()
                .map(target -> Lenient.text(target.path("name")))
                .toList();
    }

    /** Needs a workspace and a key only, so it tells whether the connection works. */
    EngineVersions engineVersions(String workspace, Patience patience) {
        String path = "/api/v2/engine-version-meta.json";
        return EngineVersions.of(get("ListEngineVersionMetadata", workspace, path, Map.of(), patience)
                .path("data"));
    }

    private List<JsonNode> paged(
            String action,
            Namespace namespace,
            String resource,
            Map<String, String> query,
            String idField,
            Patience patience) {
        String path = namespace.path(resource);
        IntFunction<Page> page =
                index -> Page.of(get(action, namespace.workspace(), path, page(query, index), patience));
        return new PagedRead(idField, (from, to) -> SideBySide.calls(patience, from, to, page)).all();
    }

    private static Map<String, String> page(Map<String, String> query, int index) {
        Map<String, String> paged = new TreeMap<>(query);
        paged.put("pageIndex", String.valueOf(index));
        paged.put("pageSize", String.valueOf(PagedRead.PAGE_SIZE));
        return paged;
    }

    private JsonNode get(String action, String workspace, String path, Map<String, String> query, Patience patience) {
        AcsAnswer answer = call(action, workspace, path, query, patience);
        if (!answer.success()) {
            throw gateway.rejected(answer);
        }
        return answer.body();
    }

    private Optional<JsonNode> find(
            String action, String workspace, String path, Map<String, String> query, Patience patience) {
        AcsAnswer answer = call(action, workspace, path, query, patience);
        if (answer.success()) {
            return Optional.of(answer.body());
        }
        if (answer.code().equals(NOT_FOUND)) {
            return Optional.empty();
        }
        throw gateway.rejected(answer);
    }

    private AcsAnswer call(String action, String workspace, String path, Map<String, String> query, Patience patience) {
        AcsRequest request = AcsRequest.get(action, VERSION, path, query, Map.of("workspace", workspace));
        CallLimit limit = new CallLimit(quota + "/" + action, ratePerSecond);
        return gateway.call(new AcsCall(request, limit, false), new CallContext(null, patience, () -> {}));
    }
}

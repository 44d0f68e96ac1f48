package io.dataphin.sandbox.ververica;

import io.dataphin.sandbox.http.Exchange;
import java.util.List;
import java.util.Map;

/**
 * What a path stands for.
 *
 * @param action null when no read operation has this path
 * @param namespace null outside a namespace
 * @param id deployment or job id in the path, or null
 */
record VervericaRoute(String action, String namespace, String id) {
    /** The one operation that is about no workspace. */
    static final String EDITABLE = "ListEditableNamespace";

    private static final Map<String, String> COLLECTIONS = Map.of(
            "deployments", "ListDeployments",
            "jobs", "ListJobs",
            "udfartifacts", "GetUdfArtifacts",
            "variables", "ListVariables",
            "deployment-targets", "ListDeploymentTargets",
            "connectors", "ListCustomConnectors");
    private static final Map<String, String> SINGLES = Map.of("deployments", "GetDeployment", "jobs", "GetJob");

    static VervericaRoute of(Exchange exchange) {
        List<String> segments = exchange.segments();
        if (exchange.path().equals("/api/v2/engine-version-meta.json")) {
            return new VervericaRoute("ListEngineVersionMetadata", null, null);
        }
        if (exchange.path().equals("/gateway/v2/namespaces/editable")) {
            return new VervericaRoute(EDITABLE, null, null);
        }
        if (segments.size() < 5 || !segments.get(2).equals("namespaces")) {
            return new VervericaRoute(null, null, null);
        }
        String namespace = segments.get(3);
        String collection = segments.get(4);
        return switch (segments.size()) {
            case 5 -> new VervericaRoute(COLLECTIONS.get(collection), namespace, null);
            case 6 -> new VervericaRoute(SINGLES.get(collection), namespace, segments.get(5));
            default -> new VervericaRoute(null, namespace, null);
        };
    }
}

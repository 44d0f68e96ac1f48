package io.dataphin.migration.platform.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.gateway.AcsAnswer;
import io.dataphin.migration.platform.gateway.Gateway;
import io.dataphin.migration.platform.gateway.Json;
import io.dataphin.migration.platform.gateway.Rfc3986;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourcePlatform;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Deployments of Ververica as jobs. Connects when first used, so that a missing setting does not stop the application from starting. */
@ApplicationScoped
public class VervericaPlatform implements SourcePlatform {

    /** Id of the platform. */
    public static final String ID = "VERVERICA";

    /** Creation order, so that an edit meanwhile moves nothing from page to page. */
    private static final Map<String, String> BY_CREATION = Map.of("sortName", "gmt_create");

    private final Provider<VervericaSettings> settings;
    private volatile VervericaCalls calls;

    /** For the container's proxy only. */
    protected VervericaPlatform() {
        this(null);
    }

    @Inject
    public VervericaPlatform(Provider<VervericaSettings> settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean hasCredential(SourceLocation location) {
        return settings.get().credential().apply(location.credentialRef()).isPresent();
    }

    @Override
    public Call<Page<SourceJob>> listJobs(SourceLocation location, int page) {
        return get("ListDeployments", location, "deployments", page(BY_CREATION, page))
                .map(answer -> VervericaPages.read(found(answer), DeploymentMapper::job));
    }

    private static Map<String, String> page(Map<String, String> query, int page) {
        Map<String, String> paged = new TreeMap<>(query);
        paged.put("pageIndex", String.valueOf(page));
        paged.put("pageSize", String.valueOf(VervericaPages.SIZE));
        return paged;
    }

    private Call<AcsAnswer> get(String action, SourceLocation location, String resource, Map<String, String> query) {
        String path = new Namespace(location.workspace(), location.namespace()).path(resource);
        return calls().get(action, location, path, query);
    }

    private static JsonNode found(AcsAnswer answer) {
        if (!answer.success()) {
            throw Gateway.rejected(Platform.SOURCE, answer);
        }
        return answer.body();
    }

    @Override
    public Call<Optional<JobDefinition>> readJob(SourceLocation location, String deploymentId) {
        return get("GetDeployment", location, "deployments/" + Rfc3986.encode(deploymentId), Map.of())
                .map(answer -> missing(answer)
                        ? Optional.empty()
                        : Optional.of(found(answer).path("data"))
                                .filter(JsonNode::isObject)
                                .map(DeploymentMapper::definition));
    }

    private static boolean missing(AcsAnswer answer) {
        return !answer.success() && answer.code().equals(VervericaCodes.NOT_FOUND);
    }

    @Override
    public JobDefinition jobOf(String snapshot) {
        try {
            return DeploymentMapper.definition(Json.parse(snapshot.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("a kept job is damaged", e);
        }
    }

    @Override
    public Call<LatestRun> latestRun(SourceLocation location, String deploymentId, int page) {
        Map<String, String> query = new TreeMap<>(BY_CREATION);
        query.put("deploymentId", deploymentId);
        return get("ListJobs", location, "jobs", page(query, page))
                .map(answer -> missing(answer)
                        ? new LatestRun(Optional.empty(), 0)
                        : NewestRun.of(VervericaPages.read(found(answer), Job::of), page));
    }

    @Override
    public Call<List<String>> registeredFunctions(SourceLocation location) {
        return get("GetUdfArtifacts", location, "udfartifacts", Map.of())
                .map(answer -> functions(found(answer).path("data")));
    }

    private static List<String> functions(JsonNode artifacts) {
        List<String> names = new ArrayList<>();
        artifacts.forEach(artifact -> names.addAll(UdfArtifact.of(artifact).functionNames()));
        return names.stream().distinct().toList();
    }

    private VervericaCalls calls() {
        VervericaCalls known = calls;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (calls == null) {
                calls = new VervericaCalls(settings.get());
            }
            return calls;
        }
    }
}

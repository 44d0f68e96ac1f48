package io.dataphin.migration.platform.ververica.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.connection.ConnectionFault;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.ListedJob;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourceConnection;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.platform.gateway.Answer;
import io.dataphin.migration.platform.gateway.Json;
import io.dataphin.migration.platform.gateway.Lenient;
import io.dataphin.migration.platform.gateway.PlatformClocks;
import io.dataphin.migration.platform.ververica.DeploymentMapper;
import io.dataphin.migration.platform.ververica.VervericaSettings;
import io.dataphin.migration.runtime.configuration.UnusableCredentialException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Deployments of Ververica as jobs. Connects when first used, so that a missing setting does not stop the application from starting. */
@ApplicationScoped
public class VervericaPlatform implements SourcePlatform, SourceConnection {

    /** Id of the platform. */
    public static final String ID = "VERVERICA";

    /** Creation order, so that an edit meanwhile moves nothing from page to page. */
    private static final String BY_CREATION = "gmt_create";

    /** Largest page that the platform gives. */
    private static final int PAGE_SIZE = 100;

    private final Provider<VervericaSettings> settings;
    private final PlatformClocks clocks;
    private volatile VervericaConnections connections;

    /** For the container's proxy only. */
    protected VervericaPlatform() {
        this(null, null);
    }

    @Inject
    public VervericaPlatform(Provider<VervericaSettings> settings, PlatformClocks clocks) {
        this.settings = settings;
        this.clocks = clocks;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Message> credentialProblem(SourceLocation location) {
        try {
            return settings.get().credential().apply(location.credentialRef()).isPresent()
                    ? Optional.empty()
                    : Optional.of(problem("blocker.CREDENTIAL_MISSING", location));
        } catch (UnusableCredentialException e) {
            return Optional.of(
                    e.expiredAt() == null
                            ? problem("blocker.CREDENTIAL_UNREADABLE", location)
                            : problem("blocker.CREDENTIAL_EXPIRED", location, "at", e.expiredAt()));
        }
    }

    private static Message problem(String code, SourceLocation location, Object... more) {
        List<Object> values = new ArrayList<>(
                List.of("computeSource", location.computeSourceName(), "ref", location.credentialRef()));
        values.addAll(List.of(more));
        return Message.of(code, values.toArray());
    }

    @Override
    public Call<Void> openWorkspace(SourceLocation at) {
        return connections()
                .read("ListEngineVersionMetadata", at, WorkspacesApi.class, api -> api.engineVersions(at.workspace()))
                .map(answer -> {
                    VervericaConnections.found(answer);
                    return null;
                });
    }

    @Override
    public Call<List<String>> readNamespace(SourceLocation at) {
        return listJobs(at, 1)
                .map(page -> page.items().stream()
                        .flatMap(listed -> listed.job().needs().files().stream())
                        .toList());
    }

    @Override
    public Call<Set<String>> workspaces(SourceLocation at) {
        return connections()
                .read("ListEditableNamespace", at, WorkspacesApi.class, api -> api.editable(at.region(), 1, PAGE_SIZE))
                .map(answer -> VervericaConnections.found(answer).workspaces());
    }

    @Override
    public String endpoint(SourceLocation at) {
        return connections().address(at);
    }

    @Override
    public Optional<ConnectionFault> fault(SourceLocation at, PlatformException failure) {
        Optional<ConnectionFault> neverSent = connections().unsendable(at);
        if (neverSent.isPresent()) {
            return neverSent;
        }
        boolean overridden =
                settings.get().endpointOverride().apply(at.region()).isPresent();
        return ConnectionFaults.of(failure, overridden || Regions.known(at.region()));
    }

    @Override
    public Call<Page<ListedJob>> listJobs(SourceLocation at, int page) {
        return connections()
                .read(
                        "ListDeployments",
                        at,
                        DeploymentsApi.class,
                        api -> api.list(at.workspace(), at.namespace(), BY_CREATION, page, PAGE_SIZE))
                .map(answer -> {
                    var body = VervericaConnections.found(answer);
                    return page(body.data(), body.totalSize(), DeploymentMapper::listed);
                });
    }

    private static <R, A> Page<A> page(List<R> rows, Long total, Function<R, A> meaning) {
        return new Page<>(Lenient.items(rows).stream().map(meaning).toList(), total, PAGE_SIZE);
    }

    @Override
    public Call<Optional<JobDefinition>> readJob(SourceLocation at, String deploymentId) {
        return connections()
                .read(
                        "GetDeployment",
                        at,
                        DeploymentsApi.class,
                        api -> api.get(at.workspace(), at.namespace(), deploymentId))
                .map(answer -> missing(answer)
                        ? Optional.empty()
                        : Optional.ofNullable(VervericaConnections.found(answer).data())
                                .filter(JsonNode::isObject)
                                .map(DeploymentMapper::definition));
    }

    private static boolean missing(Answer<?> answer) {
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
    public Call<LatestRun> latestRun(SourceLocation at, String deploymentId, int page) {
        return connections()
                .read(
                        "ListJobs",
                        at,
                        JobsApi.class,
                        api -> api.list(at.workspace(), at.namespace(), deploymentId, BY_CREATION, page, PAGE_SIZE))
                .map(answer -> {
                    if (missing(answer)) {
                        return new LatestRun(Optional.empty(), 0);
                    }
                    var body = VervericaConnections.found(answer);
                    return NewestRun.of(page(body.data(), body.totalSize(), Function.identity()), page);
                });
    }

    @Override
    public Call<List<RegisteredFunction>> registeredFunctions(SourceLocation at) {
        return connections()
                .read("GetUdfArtifacts", at, UdfArtifactsApi.class, api -> api.list(at.workspace(), at.namespace()))
                .map(answer -> VervericaConnections.found(answer).functions());
    }

    private VervericaConnections connections() {
        VervericaConnections known = connections;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (connections == null) {
                connections = new VervericaConnections(settings.get(), clocks);
            }
            return connections;
        }
    }

    /** Ends the REST clients with the application. */
    @PreDestroy
    synchronized void close() {
        if (connections != null) {
            connections.close();
        }
    }
}

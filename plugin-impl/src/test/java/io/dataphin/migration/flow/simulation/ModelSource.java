package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobResources;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.ListedJob;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.task.TaskType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A small model of the source: a few jobs that do not change. */
final class ModelSource implements SourcePlatform {

    static final SourceLocation LOCATION =
            new SourceLocation("VERVERICA", 1, "source", "region", "endpoint", "workspace", "namespace", "credential");

    /** Functions that are registered. */
    static final List<String> FUNCTIONS = List.of("Mask_0", "Mask_1");

    static final String FUNCTIONS_FILE = "functions.jar";

    private final Wire wire;
    private final Quotas quotas;
    private final Map<String, JobDefinition> jobs = new HashMap<>();

    ModelSource(Wire wire, Quotas quotas) {
        this.wire = wire;
        this.quotas = quotas;
    }

    /**
     * Adds a job.
     *
     * @param files how many files it needs; 0 for a job in SQL
     */
    void add(String deploymentId, int files) {
        add(deploymentId, files, "ABS");
    }

    /**
     * Adds a job whose script calls a function.
     *
     * @param files how many files it needs; 0 for a job in SQL
     */
    void add(String deploymentId, int files, String function) {
        boolean sql = files == 0;
        SourceJob summary = new SourceJob(
                deploymentId,
                "job-" + deploymentId,
                sql ? "SQLSCRIPT" : "JAR",
                sql ? TaskType.FLINK_SQL : TaskType.FLINK_DATASTREAM,
                false,
                false,
                JobState.STOPPED,
                ModelTarget.ENGINE_VERSION,
                false,
                null,
                "default-queue");
        JobArtifact artifact = sql
                ? new JobArtifact.Sql(
                        "INSERT INTO sink SELECT " + function + "(" + deploymentId.hashCode() + ");", List.of())
                : new JobArtifact.Jar(
                        "oss://b/app.jar",
                        "com.shop.App",
                        "--env prod",
                        IntStream.range(1, files)
                                .mapToObj(i -> "oss://b/lib-" + i + ".jar")
                                .toList());
        JobResources.Share share = new JobResources.Share("1.0", "4Gi");
        jobs.put(
                deploymentId,
                new JobDefinition(
                        summary,
                        "",
                        artifact,
                        Map.of(),
                        null,
                        "default-queue",
                        new JobResources.Basic("BASIC", "1", share, share),
                        Map.of(),
                        Set.of(),
                        Map.of(),
                        Map.of(),
                        snapshot(deploymentId)));
    }

    /** The class of a registered function. */
    static String className(String function) {
        return "com.shop." + function;
    }

    /** A job as it is read. */
    static String snapshot(String deploymentId) {
        return "{\"id\":\"" + deploymentId + "\"}";
    }

    @Override
    public String id() {
        return "VERVERICA";
    }

    @Override
    public boolean hasCredential(SourceLocation location) {
        return true;
    }

    @Override
    public Call<Page<ListedJob>> listJobs(SourceLocation location, int page) {
        return wire.read(
                "ListJobs",
                quotas.source(),
                () -> new Page<>(
                        jobs.values().stream()
                                .map(job -> new ListedJob(job.job(), job))
                                .toList(),
                        (long) jobs.size(),
                        jobs.size()));
    }

    @Override
    public Call<Optional<JobDefinition>> readJob(SourceLocation location, String deploymentId) {
        return wire.read("ReadJob", quotas.source(), () -> Optional.ofNullable(jobs.get(deploymentId)));
    }

    @Override
    public JobDefinition jobOf(String snapshot) {
        return jobs.values().stream()
                .filter(job -> job.snapshot().equals(snapshot))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Call<LatestRun> latestRun(SourceLocation location, String deploymentId, int page) {
        return wire.read(
                "LatestRun " + deploymentId + " page " + page,
                quotas.source(),
                () -> new LatestRun(Optional.empty(), page == 1 && deploymentId.endsWith("3") ? 2 : 0));
    }

    @Override
    public Call<List<RegisteredFunction>> registeredFunctions(SourceLocation location) {
        return wire.read(
                "RegisteredFunctions",
                quotas.source(),
                () -> FUNCTIONS.stream()
                        .map(name ->
                                new RegisteredFunction(name, className(name), List.of("oss://b/" + FUNCTIONS_FILE)))
                        .toList());
    }
}

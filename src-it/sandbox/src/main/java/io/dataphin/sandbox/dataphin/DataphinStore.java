package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.dataphin.publish.PublishLedger;
import io.dataphin.sandbox.dataphin.task.Instances;
import io.dataphin.sandbox.dataphin.task.SourceJobs;
import io.dataphin.sandbox.dataphin.task.SubmitLedger;
import io.dataphin.sandbox.gate.Settings;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Everything Dataphin remembers. Not thread-safe: whoever uses it holds the lock and calls {@link #settle} first. */
public final class DataphinStore {
    private final String tenantId;
    private final List<JsonNode> users;
    private final Map<Long, ComputeSource> computeSources = new LinkedHashMap<>();
    private final Map<Long, Project> projects = new LinkedHashMap<>();
    private final Map<String, byte[]> storage = new HashMap<>();
    private final Set<String> issued = new HashSet<>();
    private final Ids ids = new Ids();
    private final SourceJobs source;
    private final Clock clock;
    private final Instances instances;
    private final PublishLedger publishes;
    private final SubmitLedger submits;

    /**
     * A store without tasks.
     *
     * @param users as {id, name, roles}
     * @param source the Flink platform behind the compute sources
     */
    public DataphinStore(
            String tenantId,
            List<JsonNode> users,
            Collection<ComputeSource> computeSources,
            Collection<Project> projects,
            SourceJobs source,
            Clock clock,
            Supplier<Settings> settings) {
        this.tenantId = tenantId;
        this.users = List.copyOf(users);
        computeSources.forEach(one -> this.computeSources.put(one.id(), one));
        projects.forEach(one -> this.projects.put(one.id(), one));
        this.source = source;
        this.clock = clock;
        this.instances = new Instances(source);
        this.publishes = new PublishLedger(ids, clock, settings, instances);
        this.submits = new SubmitLedger(this, settings);
    }

    /** Finishes every submit and publish whose time has come. */
    public void settle() {
        submits.settle();
        publishes.settle();
    }

    /** The tenant's id. */
    public String tenantId() {
        return tenantId;
    }

    /** All users of the tenant as {id, name, roles}. */
    public List<JsonNode> users() {
        return users;
    }

    /** A user by id. */
    public Optional<JsonNode> user(String id) {
        return users.stream()
                .filter(user -> user.path("id").asText().equals(id))
                .findFirst();
    }

    /** A user's name, empty when unknown. */
    public String userName(String id) {
        return user(id).map(user -> user.path("name").asText()).orElse("");
    }

    /** All projects. */
    public Collection<Project> projects() {
        return projects.values();
    }

    /** A project by id. */
    public Optional<Project> project(long id) {
        return Optional.ofNullable(projects.get(id));
    }

    /** All compute sources. */
    public Collection<ComputeSource> computeSources() {
        return computeSources.values();
    }

    /**
     * A compute source by id.
     *
     * @throws BusinessError {@code DPN.ComputeSource.NotFound}
     */
    public ComputeSource computeSource(long id) {
        return Optional.ofNullable(computeSources.get(id))
                .orElseThrow(() ->
                        new BusinessError("DPN.ComputeSource.NotFound", "compute source " + id + " does not exist"));
    }

    /** The real-time compute source of a side; empty when none is attached. */
    public Optional<ComputeSource> streamSource(Project project, Env env) {
        return project.computeSourceId(env).map(this::computeSource);
    }

    /** Uploaded files by object name. */
    public Map<String, byte[]> storage() {
        return storage;
    }

    /** Names of objects that a temporary key was handed out for. */
    public Set<String> issued() {
        return issued;
    }

    /** Where new ids come from. */
    public Ids ids() {
        return ids;
    }

    /** The Flink platform behind the compute sources. */
    public SourceJobs source() {
        return source;
    }

    /** The clock of all times. */
    public Clock clock() {
        return clock;
    }

    /** Instances of submitted and published tasks. */
    public Instances instances() {
        return instances;
    }

    /** Submits. */
    public SubmitLedger submits() {
        return submits;
    }

    /** Objects to publish and publish records. */
    public PublishLedger publishes() {
        return publishes;
    }
}

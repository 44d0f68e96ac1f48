package io.dataphin.migration.catalog;

import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.ListedJob;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.platform.quota.CallRunner;
import io.dataphin.migration.preflight.DefinitionFindings;
import io.dataphin.migration.preflight.JobAnalyses;
import io.dataphin.migration.runtime.cache.ExpiringCache;
import io.dataphin.migration.translation.TargetNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The source's list of jobs. What people look at is the copy in the database; whoever is about to act on jobs asks for a list that is no
 * older than half a minute. Every list that is read is stored.
 */
@ApplicationScoped
public class SourceInventory {

    private static final Logger LOG = Logger.getLogger(SourceInventory.class.getName());

    /** How old a list may be on which a batch is accepted. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    /** A list that is looked at is read anew when it is older. */
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** A list that was looked at lately is read anew this often, so that it is not old when somebody comes back. */
    private static final Duration EVERY = Duration.ofMinutes(10);
    /** What was not looked at for so long is left alone. */
    private static final Duration LATELY = Duration.ofHours(2);
    /** After a failure the source is left alone for so long, unless somebody presses the button. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final SourcePlatform source;
    private final CallRunner calls;
    private final InventoryStore store;
    private final TargetNames names;
    private final JobAnalyses analyses;
    private final DefinitionFindings definitions;
    private final Clock clock;
    private final ExpiringCache<SourceLocation, Map<String, SourceJob>> jobs;
    /** The lists that were read for their scripts: not with every look of everybody. */
    private final ExpiringCache<SourceLocation, Boolean> analysed;

    /** For the container's proxy only. */
    protected SourceInventory() {
        this(null, null, null, null, null, null, Clock.systemUTC());
    }

    @Inject
    SourceInventory(
            SourcePlatform source,
            CallRunner calls,
            InventoryStore store,
            TargetNames names,
            JobAnalyses analyses,
            DefinitionFindings definitions,
            Clock clock) {
        this.source = source;
        this.calls = calls;
        this.store = store;
        this.names = names;
        this.analyses = analyses;
        this.definitions = definitions;
        this.clock = clock;
        this.jobs = new ExpiringCache<>(REMEMBERED, clock);
        this.analysed = new ExpiringCache<>(FRESH, clock);
    }

    /** All jobs of a location by deployment id, as the source told them within the last half minute. */
    public Map<String, SourceJob> jobs(SourceLocation location) {
        return jobs.get(location, this::read);
    }

    /** The jobs as they are now: the source is asked. */
    public Map<String, SourceJob> freshJobs(SourceLocation location) {
        jobs.forget(location);
        return jobs(location);
    }

    /** How the stored list of a location stands, for somebody who looks at it. The first one waits for the source. */
    public InventoryHead look(SourceLocation location) {
        InventoryHead head = use(location);
        if (head.refreshedAt() == null) {
            jobs(location);
            return store.head(location).orElse(head);
        }
        return head;
    }

    /** The same without ever asking the source. */
    public InventoryHead use(SourceLocation location) {
        Instant now = now();
        InventoryHead known = store.head(location).orElse(null);
        boolean stale = known != null && known.refreshedAt() != null && olderThan(FRESH, known.refreshedAt());
        boolean noted = known != null
                && known.location().equals(location)
                && known.usedAt().equals(now.truncatedTo(ChronoUnit.MINUTES));
        return noted && (!stale || wanted(known)) ? known : note(location, now, stale);
    }

    private InventoryHead note(SourceLocation location, Instant now, boolean wanted) {
        try {
            return store.use(location, now, wanted);
        } catch (KeyTakenException e) {
            return store.use(location, now, wanted);
        }
    }

    /** Whether the list is to be read in the background: it was asked for since the source was. */
    public boolean wanted(InventoryHead head) {
        return head.wantedAt() != null
                && (head.attemptedAt() == null || head.wantedAt().isAfter(head.attemptedAt()));
    }

    /** Reads what is due: lists that were looked at lately and are old, or were looked at since and are not fresh. One node at a time. */
    public void refreshDue() {
        store.usedSince(now().minus(LATELY)).stream()
                .filter(this::due)
                .map(InventoryHead::location)
                .filter(location -> source.credentialProblem(location).isEmpty())
                .forEach(this::refreshQuietly);
    }

    /** A list that was never asked for is being asked for by whoever looks at it. */
    private boolean due(InventoryHead head) {
        if (head.attemptedAt() == null) {
            return false;
        }
        if (head.failure() != null && !olderThan(AFTER_FAILURE, head.attemptedAt())) {
            return false;
        }
        return wanted(head) || olderThan(EVERY, head.attemptedAt());
    }

    private void refreshQuietly(SourceLocation location) {
        jobs.forget(location);
        readQuietly(location);
    }

    private void readQuietly(SourceLocation location) {
        try {
            jobs(location);
        } catch (PlatformException e) {
            // the head says it to whoever looks
            LOG.log(Level.FINE, "the list of " + location.namespace() + " could not be read", e);
        }
    }

    /** The list is asked for before a transaction is opened. */
    private Map<String, SourceJob> read(SourceLocation location) {
        Instant askedAt = now();
        InventoryHead head = store.head(location).orElseGet(() -> note(location, askedAt, false));
        Map<String, SourceJob> listed = new LinkedHashMap<>();
        Map<String, String> sourceNames = new LinkedHashMap<>();
        try {
            calls.all(page -> source.listJobs(location, page).map(this::known), SourceJob::deploymentId)
                    .forEach(job -> {
                        listed.put(job.deploymentId(), job);
                        sourceNames.put(job.deploymentId(), job.name());
                    });
        } catch (PlatformException e) {
            store.failed(head.id(), askedAt, e.text());
            throw e;
        }
        SharedFiles.compare(listed);
        store.store(head.id(), askedAt, listed, names.proposeAll(sourceNames));
        analyses.prepare(location, List.copyOf(listed.values()));
        return listed;
    }

    /** A page is gone through at once, so that no definitions of thousands of jobs are held. */
    private Page<SourceJob> known(Page<ListedJob> page) {
        return new Page<>(page.items().stream().map(this::known).toList(), page.total(), page.size());
    }

    private SourceJob known(ListedJob listed) {
        JobDefinition definition = listed.definition();
        if (definition == null) {
            return listed.job();
        }
        String hash = definition.artifact() instanceof JobArtifact.Sql sql ? analyses.keep(sql.script()) : "";
        return listed.job().defined(hash, definitions.of(definition));
    }

    /**
     * Has the list read that this server has no scripts of: another one has read it, or this one has started since. Nobody waits for it.
     *
     * @param jobs those of the list that somebody looks at
     */
    public void analyse(SourceLocation location, Collection<SourceJob> jobs) {
        if (jobs.stream().anyMatch(analyses::lacks)) {
            analysed.get(location, at -> {
                analyses.inBackground(() -> readQuietly(at));
                return true;
            });
        }
    }

    private boolean olderThan(Duration age, Instant time) {
        return time.isBefore(now().minus(age));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

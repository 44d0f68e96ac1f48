package io.dataphin.migration.runtime.support;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.database.DatabaseFacts;
import io.dataphin.migration.database.FailureLog;
import io.dataphin.migration.engine.EngineEvent;
import io.dataphin.migration.record.RecordCounts;
import io.dataphin.migration.runtime.ServerThreads;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import io.dataphin.migration.runtime.drain.DrainStore.Drained;
import io.dataphin.migration.runtime.drain.DrainSwitch;
import io.dataphin.migration.runtime.metrics.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * Looks into the database every {@link #PACE} and keeps what it saw, so that nobody who reads the metrics or opens a page costs a query.
 * Ended records, which may be many, are counted every {@link #ENDED_PACE}.
 */
@ApplicationScoped
public class StatusSampler {

    static final Duration PACE = Duration.ofSeconds(5);
    /** After this time without an answer the database counts as away. */
    static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

    static final Duration ENDED_PACE = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(StatusSampler.class.getName());
    private static final double NANOS = 1_000_000_000;

    @Inject
    private RecordCounts counts;

    @Inject
    private DatabaseFacts database;

    @Inject
    private DrainSwitch drain;

    @Inject
    private MigrationSettings settings;

    @Inject
    private Clock clock;

    private final Map<MigrationStatus, Long> records = new ConcurrentHashMap<>();
    private volatile Optional<Instant> oldestWaiting = Optional.empty();
    private volatile long followUps;
    private volatile Optional<Drained> switched = Optional.empty();
    private volatile DatabaseFacts.Sessions sessions = new DatabaseFacts.Sessions(0, Duration.ZERO);
    private volatile Instant lastAnswer = Instant.MIN;
    private ScheduledExecutorService looking;
    private Instant endedDue = Instant.MIN;
    private final FailureLog failures =
            new FailureLog(LOG, "the state of the application cannot be read at the moment");

    void follow(@Observes EngineEvent event) {
        if (event == EngineEvent.WAITING) {
            registerDatabase();
        } else if (event == EngineEvent.STARTED) {
            start();
        } else if (event == EngineEvent.STOPPING) {
            stop();
        }
    }

    private synchronized void start() {
        looking = Executors.newSingleThreadScheduledExecutor(ServerThreads.factory());
        register();
        looking.scheduleWithFixedDelay(this::look, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void stop() {
        if (looking != null) {
            looking.shutdownNow();
            looking = null;
        }
    }

    private void register() {
        for (MigrationStatus status : MigrationStatus.values()) {
            Meters.gauge(
                    "migration_records",
                    "Records by status, of all nodes",
                    () -> records.getOrDefault(status, 0L),
                    "status",
                    status.name());
        }
        Meters.gauge(
                "migration_queue_length",
                "Records that wait to begin, of all nodes",
                () -> records.getOrDefault(MigrationStatus.WAITING, 0L));
        Meters.gauge(
                "migration_queue_oldest_seconds",
                "Seconds since the record that waits longest was accepted",
                () -> oldestWaiting
                        .map(since -> Math.max(
                                0, Duration.between(since, clock.instant()).toMillis() / 1000.0))
                        .orElse(0.0));
        Meters.gauge("migration_workers", "Steps that this node may have in work at once", settings::workerConcurrency);
        Meters.gauge("migration_draining", "1 while this node accepts nothing new", () -> draining() ? 1 : 0);
        Meters.gauge(
                "migration_database_sessions",
                "Open sessions of the plug-in's database user, of all nodes",
                () -> sessions.sessions());
        Meters.gauge(
                "migration_database_wait_seconds",
                "How long the last look waited for a connection of the pool",
                () -> sessions.waited().toNanos() / NANOS);
        registerDatabase();
    }

    /** Also while the start waits for the database, which an alert has to tell. */
    private void registerDatabase() {
        Meters.gauge("migration_database_up", "1 while the database answers", () -> databaseAnswers() ? 1 : 0);
    }

    /** A look that fails must not be the last one. */
    private void look() {
        try {
            sessions = database.sessions();
            records.putAll(counts.busy());
            followUps = counts.followUps();
            // most of the time there is none: a query less
            oldestWaiting =
                    records.getOrDefault(MigrationStatus.WAITING, 0L) > 0 ? counts.oldestWaiting() : Optional.empty();
            switched = drain.switched();
            if (!clock.instant().isBefore(endedDue)) {
                records.putAll(counts.ended());
                endedDue = clock.instant().plus(ENDED_PACE);
            }
            lastAnswer = clock.instant();
            failures.succeeded();
        } catch (RuntimeException e) {
            lastAnswer = Instant.MIN;
            failures.failed(e);
        }
    }

    /** Whether the database answered the last look; a look that takes long counts as none. */
    public boolean databaseAnswers() {
        return clock.instant().minus(LONGEST_LOOK).isBefore(lastAnswer);
    }

    /** Whether this node accepts nothing new, as of the last look. */
    public boolean draining() {
        return drain.configured() || switched.isPresent();
    }

    /** The administrators' switch, as of the last look. */
    Optional<Drained> switched() {
        return switched;
    }

    /** Puts a switch that was just turned in the place of the last look. */
    void switched(Optional<Drained> now) {
        switched = now;
    }

    /** Records, undos and publications that have not ended, as of the last look. */
    long busy() {
        return followUps
                + records.entrySet().stream()
                        .filter(entry -> entry.getKey().busy())
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }
}

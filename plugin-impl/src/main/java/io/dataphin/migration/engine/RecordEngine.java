package io.dataphin.migration.engine;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import io.dataphin.migration.api.engine.EngineLifecycle;
import io.dataphin.migration.api.engine.Obstacle;
import io.dataphin.migration.configuration.MigrationSettings;
import io.dataphin.migration.persistence.DatabaseArrival;
import io.dataphin.migration.persistence.MigrationDatabase;
import io.dataphin.migration.persistence.OpenRecords;
import io.dataphin.migration.persistence.RecordStore;
import io.dataphin.migration.server.Undeployment;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Runs the executions of records on this node with db-scheduler (D5). */
@ApplicationScoped
public class RecordEngine implements EngineLifecycle {

    private static final Logger LOG = Logger.getLogger(RecordEngine.class.getName());

    private static final Duration POLLING = Duration.ofMillis(200);
    /** With four missed heartbeats the work of a killed node is taken over after 4 to 5 s. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    /** How often it is looked for changes that wait to be written. */
    private static final Duration LAG = Duration.ofMillis(100);
    /** How often a database that is away is looked for. */
    private static final Duration LOOKING = Duration.ofSeconds(5);

    @Inject
    private MigrationSettings settings;

    @Inject
    private RecordTask records;

    @Inject
    private FollowUpTask followUps;

    @Inject
    private ChangeHousekeeping housekeeping;

    @Inject
    private InventoryRefresh inventory;

    @Inject
    private RecordStore store;

    @Inject
    private OpenRecords open;

    @Inject
    private Clock clock;

    @Inject
    private DueAlarm alarm;

    @Inject
    private Usher usher;

    @Inject
    private DatabaseArrival database;

    @Inject
    private Event<EngineEvent> events;

    private volatile Scheduler scheduler;
    private volatile Obstacle obstacle;
    private ScheduledExecutorService looking;
    private ScheduledExecutorService timer;

    @Override
    public synchronized void start() {
        if (scheduler != null || looking != null) {
            return;
        }
        obstacle = Obstacle.START;
        events.fire(EngineEvent.STARTING);
        if (!settings.complete()) {
            obstacle = Obstacle.CONFIGURATION;
            return;
        }
        Optional<String> fault = database.look();
        if (fault.isEmpty()) {
            begin();
        } else {
            waitForDatabase(fault.get());
        }
    }

    private void waitForDatabase(String fault) {
        obstacle = Obstacle.DATABASE;
        looking = Executors.newSingleThreadScheduledExecutor(threads());
        tell(fault);
        // what was told is not told again, until it is something else
        AtomicReference<String> told = new AtomicReference<>(fault);
        looking.scheduleWithFixedDelay(
                () -> lookForDatabase(told), LOOKING.toMillis(), LOOKING.toMillis(), TimeUnit.MILLISECONDS);
        events.fire(EngineEvent.WAITING);
    }

    private static void tell(String fault) {
        LOG.log(
                Level.SEVERE,
                "{0}. The application is not ready and looks again every {1} s; when the database is mended, nothing more"
                        + " is to be done, while a changed key counts after a restart of the server",
                new Object[] {fault, LOOKING.toSeconds()});
    }

    /** A look that fails must not be the last one. */
    private void lookForDatabase(AtomicReference<String> told) {
        try {
            Optional<String> fault = database.look();
            if (fault.isPresent()) {
                if (!fault.get().equals(told.getAndSet(fault.get()))) {
                    tell(fault.get());
                }
            } else {
                beginAtLast();
            }
        } catch (RuntimeException e) {
            if (!String.valueOf(e).equals(told.getAndSet(String.valueOf(e)))) {
                LOG.log(
                        Level.SEVERE,
                        "The migration engine did not start and tries again: {0}",
                        e.getClass().getName());
            }
            LOG.log(Level.FINE, "where the engine failed to start", e);
        }
    }

    private synchronized void beginAtLast() {
        if (looking != null && !looking.isShutdown()) {
            if (scheduler == null) {
                begin();
            }
            looking.shutdown();
            looking = null;
        }
    }

    private static ManagedThreadFactory threads() {
        try {
            return InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        } catch (NamingException e) {
            throw new IllegalStateException("the server offers no thread factory to this application", e);
        }
    }

    private void begin() {
        DataSource source = MigrationDatabase.of(settings);
        ManagedThreadFactory threads = threads();
        Scheduler started = build(source, threads);
        // Before the workers: what they all need is loaded once, by one thread. When two threads load a class of
        // the server
        // at the same moment, its module loader remembers one of them for good, and with it this application.
        takeUpLeftWork(started);
        started.start();
        startTimers(Executors.newScheduledThreadPool(2, threads), started);
        scheduler = started;
        obstacle = null;
        events.fire(EngineEvent.STARTED);
        LOG.log(Level.INFO, "the migration engine works, with {0} steps at once; {1}", new Object[] {
            settings.workerConcurrency(), settings.dataSource()
        });
    }

    private void startTimers(ScheduledExecutorService timers, Scheduler started) {
        timer = timers;
        alarm.start(timers, started::triggerCheckForDueExecutions);
        timers.scheduleWithFixedDelay(() -> lookForWaiting(started), 0, Usher.TICK.toMillis(), TimeUnit.MILLISECONDS);
        timers.scheduleWithFixedDelay(() -> open.writeOld(clock.instant()), 0, LAG.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A look that fails, e.g. because the database is away, must not be the last one. */
    private void lookForWaiting(Scheduler started) {
        try {
            if (usher.tick()) {
                started.triggerCheckForDueExecutions();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "waiting records could not be looked for", e);
        }
    }

    private Scheduler build(DataSource source, ManagedThreadFactory threads) {
        int workers = settings.workerConcurrency();
        // A fixed pool of our own limits the concurrency; its threads come from the server, so that transactions work
        // in them.
        ExecutorService pool = Executors.newFixedThreadPool(workers, threads);
        SchedulerBuilder builder = Scheduler.create(source, records.task(), followUps.task())
                .startTasks(housekeeping.task(), inventory.task())
                .schedulerName(new SchedulerName.Fixed(nodeName()))
                .executorService(pool)
                .threads(workers)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .alwaysPersistTimestampInUTC()
                .shutdownMaxWait(LONGEST_STOP);
        if (MigrationDatabase.isPostgreSql(source)) {
            builder.pollUsingLockAndFetch(0.5, 1.0);
        }
        return builder.build();
    }

    /** Name of this process: a restarted process is another node, so that what the killed one held is taken over and not waited for. */
    private static String nodeName() {
        return ManagementFactory.getRuntimeMXBean().getName() + "-" + Long.toString(System.nanoTime(), 36);
    }

    /** A busy record always has an execution; this mends what a restored backup or a hand in the table may have broken. */
    private void takeUpLeftWork(Scheduler client) {
        store.busyIds().stream()
                .flatMap(id -> store.load(id).stream())
                .forEach(work -> records.scheduleIfMissing(client, work));
        followUps.takeUpLeftWork(client);
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            events.fire(EngineEvent.STOPPING);
            looking.shutdownNow();
            looking = null;
        }
        if (scheduler != null) {
            events.fire(EngineEvent.STOPPING);
            alarm.stop();
            timer.shutdownNow();
            scheduler.stop();
            scheduler = null;
        }
        events.fire(EngineEvent.STOPPED);
        Undeployment.leaveNothingBehind();
    }

    @Override
    public Optional<Obstacle> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    @Override
    public boolean started() {
        return scheduler != null;
    }

    @Override
    public boolean alive() {
        Scheduler running = scheduler;
        return running == null || running.getSchedulerState().isStarted();
    }

    @Override
    public boolean ready() {
        Scheduler running = scheduler;
        if (running == null || !running.getSchedulerState().isStarted()) {
            return false;
        }
        try {
            try (Connection connection = MigrationDatabase.of(settings).getConnection()) {
                return connection.isValid(2);
            }
        } catch (IllegalStateException | SQLException e) {
            LOG.log(Level.FINE, "not ready", e);
            return false;
        }
    }
}

package io.dataphin.migration.engine;

import io.dataphin.migration.api.engine.EngineLifecycle;
import io.dataphin.migration.api.engine.Obstacle;
import io.dataphin.migration.database.DatabaseArrival;
import io.dataphin.migration.database.EmbeddedDisk;
import io.dataphin.migration.database.MigrationDatabase;
import io.dataphin.migration.runtime.ServerThreads;
import io.dataphin.migration.runtime.Undeployment;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts and stops the work on flows, and waits for a database that comes late. {@link FlowWork} is what it starts. */
@ApplicationScoped
public class FlowEngine implements EngineLifecycle {

    private static final Logger LOG = Logger.getLogger(FlowEngine.class.getName());

    /** How often it looks for a database that is away at the start. */
    private static final Duration LOOKING = Duration.ofSeconds(5);

    private final MigrationSettings settings;
    private final DatabaseArrival database;
    private final FlowWork work;
    private final EmbeddedDisk disk;
    private final Event<EngineEvent> events;

    private volatile boolean started;
    private volatile Obstacle obstacle;
    private ScheduledExecutorService looking;

    /** For the container's proxy only. */
    protected FlowEngine() {
        this(null, null, null, null, null);
    }

    @Inject
    FlowEngine(
            MigrationSettings settings,
            DatabaseArrival database,
            FlowWork work,
            EmbeddedDisk disk,
            Event<EngineEvent> events) {
        this.settings = settings;
        this.database = database;
        this.work = work;
        this.disk = disk;
        this.events = events;
    }

    @Override
    public synchronized void start() {
        if (started || looking != null) {
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
        looking = Executors.newSingleThreadScheduledExecutor(ServerThreads.factory());
        log(fault);
        AtomicReference<String> logged = new AtomicReference<>(fault);
        looking.scheduleWithFixedDelay(
                () -> lookForDatabase(logged), LOOKING.toMillis(), LOOKING.toMillis(), TimeUnit.MILLISECONDS);
        events.fire(EngineEvent.WAITING);
    }

    private static void log(String fault) {
        LOG.log(
                Level.SEVERE,
                "{0}. The application is not ready and looks again every {1} s; when the database is mended, nothing more"
                        + " is to be done, while a changed key counts after a restart of the server",
                new Object[] {fault, LOOKING.toSeconds()});
    }

    /**
     * A look that fails must not be the last one.
     *
     * @param logged the last fault that was logged: each is logged once
     */
    private void lookForDatabase(AtomicReference<String> logged) {
        try {
            Optional<String> fault = database.look();
            if (fault.isEmpty()) {
                beginLate();
            } else if (!fault.get().equals(logged.getAndSet(fault.get()))) {
                log(fault.get());
            }
        } catch (RuntimeException e) {
            if (!String.valueOf(e).equals(logged.getAndSet(String.valueOf(e)))) {
                LOG.log(
                        Level.SEVERE,
                        "The migration engine did not start and tries again: {0}",
                        e.getClass().getName());
            }
            LOG.log(Level.FINE, "where the engine failed to start", e);
        }
    }

    private synchronized void beginLate() {
        if (looking != null && !looking.isShutdown()) {
            if (!started) {
                begin();
            }
            looking.shutdown();
            looking = null;
        }
    }

    private void begin() {
        work.start(ServerThreads.factory());
        started = true;
        obstacle = null;
        events.fire(EngineEvent.STARTED);
        LOG.log(Level.INFO, "the migration engine works, with {0} steps at once; {1}", new Object[] {
            settings.workerConcurrency(), settings.dataSource()
        });
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            events.fire(EngineEvent.STOPPING);
            looking.shutdownNow();
            looking = null;
        }
        if (started) {
            events.fire(EngineEvent.STOPPING);
            work.stop();
            started = false;
        }
        events.fire(EngineEvent.STOPPED);
        Undeployment.cleanUp();
    }

    @Override
    public Optional<Obstacle> obstacle() {
        boolean databaseNeeded = obstacle == null ? started : obstacle == Obstacle.DATABASE;
        return databaseNeeded && disk.full().isPresent()
                ? Optional.of(Obstacle.DISK_FULL)
                : Optional.ofNullable(obstacle);
    }

    @Override
    public boolean started() {
        return started;
    }

    @Override
    public boolean alive() {
        return !started || work.alive();
    }

    @Override
    public boolean ready() {
        if (!started || !work.alive() || work.paused() || obstacle().isPresent()) {
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

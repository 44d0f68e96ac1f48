package io.dataphin.migration.engine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.dataphin.migration.database.EngineNodes;
import io.dataphin.migration.database.MigrationDatabase;
import io.dataphin.migration.flow.BatchAdmission;
import io.dataphin.migration.flow.FlowRunner;
import io.dataphin.migration.flow.OpenFlows;
import io.dataphin.migration.platform.quota.Delay;
import io.dataphin.migration.platform.quota.Quota;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import io.dataphin.migration.runtime.metrics.Meters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What this node does for flows while the engine works: runs executions, admits, gives heartbeats, writes executions that are missing. */
@Singleton
class FlowWork {

    private static final Logger LOG = Logger.getLogger(FlowWork.class.getName());

    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    private static final Duration RECONCILE = Duration.ofMinutes(1);

    private final MigrationSettings settings;
    private final Flows flows;
    private final BatchAdmission admission;
    private final OpenFlows open;
    private final EngineNodes nodes;
    private final Quota quota;
    private final DatabaseOutages outages;
    private final ChangeHousekeeping housekeeping;
    private final InventoryRefresh inventory;
    private final AssessmentTask assessments;
    private final DriftChecks drift;
    private final AuditTasks audit;
    private final Clock clock;

    private volatile boolean stopping;
    private ScheduledExecutorService timers;
    private FlowScheduler scheduler;
    private volatile OutageWatch watch;

    @Inject
    FlowWork(
            MigrationSettings settings,
            Flows flows,
            BatchAdmission admission,
            OpenFlows open,
            EngineNodes nodes,
            Quota quota,
            DatabaseOutages outages,
            ChangeHousekeeping housekeeping,
            InventoryRefresh inventory,
            AssessmentTask assessments,
            DriftChecks drift,
            AuditTasks audit,
            Clock clock) {
        this.settings = settings;
        this.flows = flows;
        this.admission = admission;
        this.open = open;
        this.nodes = nodes;
        this.quota = quota;
        this.outages = outages;
        this.housekeeping = housekeeping;
        this.inventory = inventory;
        this.assessments = assessments;
        this.drift = drift;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param threads of the server, so that transactions work in them */
    synchronized void start(ThreadFactory threads) {
        stopping = false;
        nodes.begin();
        timers = Executors.newScheduledThreadPool(3, threads);
        watch = new OutageWatch(outages, timers);
        scheduler = new FlowScheduler(setup(threads), runner(), admission::wake, clock, Delay.SLEEP);
        watch.connect(scheduler::pause, scheduler::resume);
        Meters.gauge("migration_workers_busy", "Steps in work on this node", scheduler::busy);
        scheduler.schedule(open.withoutExecution());
        scheduler.start();
        every(HEARTBEAT, "a heartbeat", nodes::heartbeat);
        every(
                BatchAdmission.TICK,
                "the admission of waiting flows",
                new AdmissionWork(admission::tick, open::withoutExecution, scheduler::schedule));
        every(RECONCILE, "the look for flows without an execution", () -> scheduler.schedule(open.withoutExecution()));
    }

    private FlowScheduler.Setup setup(ThreadFactory threads) {
        DataSource database = MigrationDatabase.of(settings);
        return new FlowScheduler.Setup(
                database,
                MigrationDatabase.isPostgreSql(database),
                nodes.name(),
                settings.workerConcurrency(),
                threads,
                recurring(),
                watch::check);
    }

    private List<RecurringTask<Void>> recurring() {
        return Stream.concat(
                        Stream.of(housekeeping.task(), inventory.task(), assessments.task(), drift.task()),
                        audit.all().stream())
                .toList();
    }

    private FlowRunner runner() {
        return new FlowRunner(
                flows.all(),
                quota,
                watch,
                clock,
                () -> ThreadLocalRandom.current().nextLong(),
                settings.retryMaxDuration(),
                () -> stopping);
    }

    private void every(Duration pace, String what, Runnable work) {
        timers.scheduleWithFixedDelay(
                new PeriodicWork(what, () -> whenRoom(work), this::failed),
                pace.toMillis(),
                pace.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** A write on a full disk would make the embedded database close itself under whatever reads. */
    private void whenRoom(Runnable work) {
        if (watch.hasRoom()) {
            work.run();
        }
    }

    private void failed(String what, Throwable fault) {
        try {
            if (!stopping && !watch.causedBy(fault)) {
                LOG.log(Level.WARNING, fault, () -> what + " failed");
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> what + " failed, and so did the look at the database");
        }
    }

    synchronized void stop() {
        stopping = true;
        timers.shutdownNow();
        scheduler.stop();
        try {
            nodes.end();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "the node's end could not be stored; its heartbeat ends instead", e);
        }
    }

    /** Whether it waits for the database. */
    boolean paused() {
        OutageWatch watching = watch;
        return watching != null && watching.watching();
    }

    boolean alive() {
        FlowScheduler running = scheduler;
        return running != null && running.started();
    }
}

package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.BatchAdmission;
import io.dataphin.migration.flow.Flow;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.check.CheckFlow;
import io.dataphin.migration.flow.check.CheckState;
import io.dataphin.migration.flow.migrate.MigrateFlow;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.publish.PublishFlow;
import io.dataphin.migration.flow.publish.PublishState;
import io.dataphin.migration.flow.simulation.Chaos.Disturbance;
import io.dataphin.migration.flow.transfer.TransferFlow;
import io.dataphin.migration.flow.transfer.TransferState;
import io.dataphin.migration.flow.undo.UndoFlow;
import io.dataphin.migration.flow.undo.UndoState;
import io.dataphin.migration.translation.JobTranslator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * One run of flows on some nodes, with all that can go wrong, as its seed says: the real runner, quota, admission and steps over stores in memory
 * and a model of both platforms. The same seed always gives the same run.
 */
final class Simulation {

    /** How long the platform may take to submit or publish. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    final RandomGenerator random;
    final Timeline time = new Timeline();
    final Chaos chaos;
    final Story story;
    final Quotas quotas;
    final Wire wire;
    final ModelTarget target;
    final ModelPublishing publishing;
    final ModelSource source;
    final ModelFiles files;
    final BusyRecords busy = new BusyRecords();
    final MemoryTransfers transfers =
            new MemoryTransfers(() -> time.clock().instant(), flow -> start(flow, 0, Duration.ZERO));
    final MemoryRecords records = new MemoryRecords(busy, transfers);
    final MemoryFlowStore<UndoState> undos = new ReleasingStore<>(busy);
    final MemoryFlowStore<PublishState> publications = new ReleasingStore<>(busy);
    final MemoryFlowStore<CheckState> checks = new MemoryFlowStore<>();
    final Executions executions;
    final Rivals rivals;
    final List<FlowId> flows = new ArrayList<>();

    private final Mutant mutant;
    private final Database database;
    private final MemoryAdmissions admissions = new MemoryAdmissions(this::state);
    private final BatchAdmission admission;
    private final Set<FlowId> defective = new HashSet<>();
    private final int defectiveStep;
    private final boolean defectiveStore;
    private long endedAt;
    private boolean admitting = true;
    /** Whether projects lack files, which are moved along; in some runs only, so that the others stay as they were. */
    private boolean movesFiles;

    /**
     * A run.
     *
     * @param told whether the story is kept
     */
    Simulation(long seed, Mutant mutant, boolean told) {
        this(new SplittableRandom(seed), null, mutant, told);
        movesFiles = seed % 5 == 4;
        story.tell(() -> "seed " + seed + ", " + quotas + ", " + chaos);
        new Cast(this).enter();
    }

    /** A run in which nothing goes wrong, with these quotas; its flows are still to be added. */
    Simulation(Quotas quotas, Mutant mutant) {
        this(new SplittableRandom(1), quotas, mutant, false);
    }

    private Simulation(RandomGenerator random, Quotas calm, Mutant mutant, boolean told) {
        this.random = random;
        this.mutant = mutant;
        chaos = calm == null ? new Chaos(random, time).choose() : new Chaos(random, time);
        story = new Story(time, told);
        quotas = calm == null ? Quotas.choose(random) : calm;
        wire = new Wire(time, chaos, story);
        files = new ModelFiles(wire, quotas);
        target = new ModelTarget(wire, quotas, files, time, chaos, story);
        publishing = new ModelPublishing(wire, quotas, time, chaos, story, target);
        source = new ModelSource(wire, quotas);
        database = new Database(time, chaos, story);
        defectiveStep = random.nextInt(15);
        defectiveStore = random.nextBoolean();
        executions = new Executions(time, chaos, story, new Nodes(time, chaos, story, database, this::flows), wire);
        rivals = new Rivals(time, chaos, story, target, publishing, this::writing);
        admission = new BatchAdmission(admissions, database, quotas::all, time.clock());
    }

    private List<Flow<?>> flows() {
        JobTranslator translator = new JobTranslator();
        Defect<MigrateState> inRecords = new Defect<>(defective, MigrateState::step, defectiveStep);
        Defect<UndoState> inUndos = new Defect<>(defective, UndoState::step, defectiveStep);
        Defect<TransferState> inTransfers = new Defect<>(defective, TransferState::step, defectiveStep);
        Defect<PublishState> inPublications = new Defect<>(defective, PublishState::step, defectiveStep);
        Defect<CheckState> inChecks = new Defect<>(defective, CheckState::step, defectiveStep);
        return List.of(
                flow(checks, inChecks, store -> new CheckFlow(store, source, target, translator)),
                flow(records, inRecords, store -> new MigrateFlow(store, source, target, files, translator, PATIENCE)),
                flow(undos, inUndos, store -> new UndoFlow(store, target, PATIENCE)),
                flow(transfers, inTransfers, store -> new TransferFlow(store, files, target, files)),
                flow(
                        publications,
                        inPublications,
                        store -> new PublishFlow(store, source, target, publishing, PATIENCE)));
    }

    private <S extends FlowState<S>> Flow<S> flow(
            MemoryFlowStore<S> memory, Defect<S> defect, Function<ForwardingStore<S>, Flow<S>> made) {
        FaultyStore<S> store = new FaultyStore<>(memory, database, story);
        Flow<S> flow = defectiveStore
                ? made.apply(mutant.store(new DefectiveStore<>(store, defect)))
                : new DefectiveFlow<>(made.apply(mutant.store(store)), defect);
        return mutant.flow(flow);
    }

    /** Adds a flow that a person starts after a while. */
    void start(FlowId flow, int person, Duration after) {
        flows.add(flow);
        if (chaos.knows(Disturbance.DEFECT) && random.nextInt(3) == 0) {
            defective.add(flow);
        }
        time.after(after, () -> {
            admissions.add(flow, "person " + person, person);
            admission.wake();
            if (!admitting) {
                admit();
            }
        });
    }

    /** Lets it run until all flows have ended, or until they should have; then says what is wrong. */
    List<String> run() {
        rivals.begin();
        time.after(Duration.ZERO, this::admit);
        boolean goesOn = true;
        while (goesOn && !ended()) {
            goesOn = time.next(Checks.deadline(this));
        }
        endedAt = time.now();
        long lastEffects = time.now() + Wire.TIMEOUT.plus(Wire.SETTLING).toNanos();
        while (time.next(lastEffects)) {
            // writes whose answers were lost take effect
        }
        return new Checks(this).wrong();
    }

    /** Whether projects lack files, which are moved along. */
    boolean movesFiles() {
        return movesFiles;
    }

    /** When the last flow had ended, in nanoseconds. */
    long endedAt() {
        return endedAt;
    }

    private boolean ended() {
        return allAdmitted() && executions.done();
    }

    private boolean allAdmitted() {
        return admissions.admitted() == flows.size();
    }

    private void admit() {
        if (!database.away()) {
            admission.tick().forEach(executions::schedule);
        }
        admitting = !allAdmitted();
        if (admitting) {
            time.after(BatchAdmission.TICK, this::admit);
        }
    }

    /** Whether a flow meets a defect of ours whenever it comes to some step. */
    boolean defective(FlowId flow) {
        return defective.contains(flow);
    }

    FlowState<?> state(FlowId flow) {
        return store(flow.kind()).load(flow).orElseThrow();
    }

    /** Where the flows of a kind are kept. */
    MemoryFlowStore<?> store(FlowKind kind) {
        return switch (kind) {
            case MIGRATE -> records;
            case UNDO -> undos;
            case PUBLISH -> publications;
            case CHECK -> checks;
            case TRANSFER -> transfers;
        };
    }

    private boolean writing(String migrationKey) {
        return records.flows().stream()
                .filter(record -> record.order().migrationKey().equals(migrationKey))
                .anyMatch(record -> record.head().intent() != null);
    }
}

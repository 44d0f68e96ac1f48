package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.FlowExecution;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.Progress;
import io.dataphin.migration.flow.simulation.Chaos.Disturbance;
import io.dataphin.migration.flow.simulation.Nodes.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The table of executions that all nodes share, and what runs: an execution of a killed node is taken up after its heartbeats are missed. */
final class Executions {

    private static final int POLLING_MILLIS = 100;
    private static final Duration NOBODY_THERE = Duration.ofSeconds(1);

    private final Timeline time;
    private final Chaos chaos;
    private final Story story;
    private final Nodes nodes;
    private final Wire wire;
    private final Map<FlowId, Row> rows = new HashMap<>();
    private final Map<FlowId, Integer> sent = new HashMap<>();
    private final Map<FlowId, Integer> runs = new HashMap<>();

    /** A row of the table; {@code running} is null when it was not picked. */
    private static final class Row {
        private Run running;
    }

    /** One execution in one process. It may go on though the table does not know it any more. */
    private record Run(FlowId flow, Node node, FlowExecution<?> execution) {}

    Executions(Timeline time, Chaos chaos, Story story, Nodes nodes, Wire wire) {
        this.time = time;
        this.chaos = chaos;
        this.story = story;
        this.nodes = nodes;
        this.wire = wire;
    }

    /** Adds an execution, due now. */
    void schedule(FlowId flow) {
        Row row = new Row();
        rows.put(flow, row);
        due(flow, row, time.clock().instant());
    }

    private void due(FlowId flow, Row row, Instant at) {
        Duration wait = Duration.between(time.clock().instant(), at);
        Duration polled = (wait.isNegative() ? Duration.ZERO : wait).plus(chaos.between(0, POLLING_MILLIS));
        time.after(polled, () -> pick(flow, row));
    }

    private void pick(FlowId flow, Row row) {
        if (rows.get(flow) != row || row.running != null) {
            return;
        }
        Optional<Node> node = nodes.any();
        if (node.isEmpty()) {
            time.after(NOBODY_THERE, () -> pick(flow, row));
            return;
        }
        runs.merge(flow, 1, Integer::sum);
        Run run = new Run(flow, node.get(), node.get().runner().begin(flow));
        row.running = run;
        time.after(Duration.ZERO, () -> advance(run));
    }

    private void advance(Run run) {
        if (!run.node().alive()) {
            takenForDead(run);
            return;
        }
        int before = wire.sent();
        Progress progress = run.execution().advance();
        boolean called = wire.sent() > before;
        sent.merge(run.flow(), wire.sent() - before, Integer::sum);
        nodes.disturb(run.node());
        goOn(run, progress, called);
    }

    private void goOn(Run run, Progress progress, boolean called) {
        if (progress instanceof Progress.GoOn) {
            pauseOrNot(run, called ? chaos.between(5, 60) : chaos.between(0, 2));
        } else if (progress instanceof Progress.Wait wait) {
            pauseOrNot(run, wait.time().plus(chaos.between(0, 2)));
        } else if (progress instanceof Progress.Due due) {
            ends(run, () -> due(run.flow(), rows.get(run.flow()), due.at()));
        } else {
            ends(run, () -> rows.remove(run.flow()));
        }
    }

    /** The execution goes on after a while; when that is long, it is taken for dead and goes on all the same. */
    private void pauseOrNot(Run run, Duration usual) {
        Duration wait = usual;
        if (chaos.strikes(Disturbance.PAUSE, 0.1)) {
            wait = usual.plus(chaos.between(20, 40_000));
            Duration told = wait;
            story.tell(() -> run.flow() + " on " + run.node() + " stands still for " + told);
            takenForDead(run);
        }
        time.after(wait, () -> advance(run));
    }

    private void takenForDead(Run run) {
        Row row = rows.get(run.flow());
        if (row != null && row.running == run) {
            time.after(chaos.between(4000, 5000), () -> {
                if (rows.get(run.flow()) == row && row.running == run) {
                    story.tell(() -> run.flow() + " on " + run.node() + " is taken for dead");
                    row.running = null;
                    due(run.flow(), row, time.clock().instant());
                }
            });
        }
    }

    private void ends(Run run, Runnable then) {
        Row row = rows.get(run.flow());
        if (row != null && row.running == run && run.node().alive()) {
            row.running = null;
            then.run();
        } else if (row != null && row.running == run) {
            takenForDead(run);
        }
    }

    /** Whether there are no executions. */
    boolean done() {
        return rows.isEmpty();
    }

    /** How many calls a flow has sent. */
    int sent(FlowId flow) {
        return sent.getOrDefault(flow, 0);
    }

    /** How many executions a flow had. */
    int runs(FlowId flow) {
        return runs.getOrDefault(flow, 0);
    }
}

package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.Flow;
import io.dataphin.migration.flow.FlowRunner;
import io.dataphin.migration.flow.simulation.Chaos.Disturbance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The processes of one run: each has its own runner, may be killed, and is started again. */
final class Nodes {

    private static final Duration LONGEST_RETRY = Duration.ofMinutes(10);

    private final Timeline time;
    private final Chaos chaos;
    private final Story story;
    private final List<Node> nodes = new ArrayList<>();
    private final Database database;
    private final Supplier<List<Flow<?>>> flows;

    /** One process. */
    static final class Node {
        final int number;
        private FlowRunner runner;
        private boolean dead;
        private boolean stopping;

        private Node(int number) {
            this.number = number;
        }

        /** Null while the process is gone. */
        FlowRunner runner() {
            return dead ? null : runner;
        }

        boolean alive() {
            return !dead;
        }

        @Override
        public String toString() {
            return "node " + number;
        }
    }

    Nodes(Timeline time, Chaos chaos, Story story, Database database, Supplier<List<Flow<?>>> flows) {
        this.time = time;
        this.chaos = chaos;
        this.story = story;
        this.database = database;
        this.flows = flows;
        int count = 1 + chaos.random().nextInt(3);
        for (int i = 1; i <= count; i++) {
            start(i - 1);
        }
    }

    private void start(int index) {
        Node node = new Node(index + 1);
        node.runner = new FlowRunner(
                flows.get(), database, database, time.clock(), chaos.random(), LONGEST_RETRY, () -> node.stopping);
        if (index < nodes.size()) {
            nodes.set(index, node);
            story.tell(() -> node + " starts");
        } else {
            nodes.add(node);
        }
    }

    /** A process that can take work; empty when there is none. */
    Optional<Node> any() {
        List<Node> able =
                nodes.stream().filter(node -> !node.dead && !node.stopping).toList();
        return able.isEmpty()
                ? Optional.empty()
                : Optional.of(able.get(chaos.random().nextInt(able.size())));
    }

    /** After a step: the process may be killed now, or begin to stop. */
    void disturb(Node node) {
        if (node.dead) {
            return;
        }
        if (chaos.strikes(Disturbance.CRASH, 0.1)) {
            story.tell(() -> node + " is killed");
            end(node, chaos.between(0, 6000));
        } else if (!node.stopping && chaos.strikes(Disturbance.STOP, 0.05)) {
            story.tell(() -> node + " stops");
            node.stopping = true;
            time.after(chaos.between(100, 10_000), () -> end(node, chaos.between(0, 3000)));
        }
    }

    private void end(Node node, Duration away) {
        if (!node.dead) {
            node.dead = true;
            time.after(away, () -> start(node.number - 1));
        }
    }
}

package io.dataphin.migration.flow;

import io.dataphin.migration.platform.quota.Quota;
import io.dataphin.migration.platform.quota.Reservation;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Runs flows on this node: gets places for the calls of a step, journals writes, sends, stores what came of it, and handles faults, the same for
 * every kind of flow. {@link FlowExecution} does the work; here is what the executions of a node share.
 */
public final class FlowRunner {

    /** From so many on, places that have passed are thrown away: on several nodes flows often go on elsewhere. */
    static final int MOST_KEPT = 1000;

    private final Map<FlowKind, Flow<?>> flows = new EnumMap<>(FlowKind.class);
    private final Map<FlowId, Kept> kept = new ConcurrentHashMap<>();
    private final Map<FlowId, Integer> storeFaults = new ConcurrentHashMap<>();

    final Quota quota;
    final Outages outages;
    final Clock clock;
    final RandomGenerator random;
    final Duration longestRetry;
    final BooleanSupplier stopping;

    /**
     * Places that a flow comes back for.
     *
     * @param version of the flow that they were taken for
     */
    private record Kept(int version, Reservation places) {}

    /**
     * A runner.
     *
     * @param random spreads the gaps between tries
     * @param longestRetry how long passing faults in a row are waited for
     * @param stopping whether this node stops: then errors are of the stop and fail no flow
     */
    public FlowRunner(
            Collection<? extends Flow<?>> flows,
            Quota quota,
            Outages outages,
            Clock clock,
            RandomGenerator random,
            Duration longestRetry,
            BooleanSupplier stopping) {
        flows.forEach(flow -> this.flows.put(flow.kind(), flow));
        this.quota = quota;
        this.outages = outages;
        this.clock = clock;
        this.random = random;
        this.longestRetry = longestRetry;
        this.stopping = stopping;
    }

    /**
     * A new execution of a flow.
     *
     * @throws IllegalArgumentException when there is no flow of the kind
     */
    public FlowExecution<?> begin(FlowId id) {
        Flow<?> flow = flows.get(id.kind());
        if (flow == null) {
            throw new IllegalArgumentException("no flow of kind " + id.kind());
        }
        return new FlowExecution<>(this, flow, id);
    }

    /** Keeps places for the next execution of a flow on this node. Those that another node made needless are late soon. */
    void keep(FlowHead head, Reservation places) {
        if (kept.size() >= MOST_KEPT) {
            kept.values().removeIf(old -> old.places().late());
        }
        kept.put(head.id(), new Kept(head.version(), places));
    }

    /** Hands over the places that were kept, once; null when there are none for this version of the flow. */
    Reservation take(FlowHead head) {
        Kept found = kept.remove(head.id());
        return found == null || found.version() != head.version() ? null : found.places();
    }

    /** Forgets what was kept for a flow. */
    void forget(FlowId id) {
        kept.remove(id);
        storeFaults.remove(id);
    }

    /** Counts faults of the store in a row. */
    int storeFault(FlowId id) {
        return storeFaults.merge(id, 1, Integer::sum);
    }

    /** The store works for the flow; not said while a write is looked for, whose outcome may be what cannot be stored. */
    void stored(FlowId id) {
        storeFaults.remove(id);
    }
}

package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.Admissions;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FlowState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Flows that wait to be admitted, in memory. */
final class MemoryAdmissions implements Admissions {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Function<FlowId, FlowState<?>> states;
    private final Map<FlowId, Owner> waiting = new LinkedHashMap<>();
    private final Map<FlowId, Owner> admitted = new LinkedHashMap<>();

    private record Owner(String personId, long batchId) {}

    MemoryAdmissions(Function<FlowId, FlowState<?>> states) {
        this.states = states;
    }

    /** Adds a flow that a person started. */
    void add(FlowId flow, String personId, long batchId) {
        waiting.put(flow, new Owner(personId, batchId));
    }

    /** How many flows were admitted. */
    int admitted() {
        return admitted.size();
    }

    @Override
    public List<Group> groups(Instant now) {
        Map<Group, long[]> counts = new LinkedHashMap<>();
        waiting.forEach((flow, owner) -> counts.computeIfAbsent(key(flow, owner), any -> new long[2])[0]++);
        admitted.forEach((flow, owner) -> {
            if (active(flow, now)) {
                counts.computeIfAbsent(key(flow, owner), any -> new long[2])[1]++;
            }
        });
        List<Group> groups = new ArrayList<>();
        counts.forEach(
                (key, count) -> groups.add(new Group(key.kind(), key.personId(), key.batchId(), count[0], count[1])));
        return groups;
    }

    private static Group key(FlowId flow, Owner owner) {
        return new Group(flow.kind(), owner.personId(), flow.kind() == FlowKind.MIGRATE ? owner.batchId() : 0, 0, 0);
    }

    private boolean active(FlowId flow, Instant now) {
        FlowState<?> state = states.apply(flow);
        return !state.ended()
                && state.head().retry().count() == 0
                && !state.head().dueAt().isAfter(now.plus(SOON));
    }

    @Override
    public List<FlowId> admit(Group group, int count, Instant now) {
        List<FlowId> chosen = waiting.entrySet().stream()
                .filter(entry -> {
                    Group key = key(entry.getKey(), entry.getValue());
                    return key.kind() == group.kind()
                            && key.personId().equals(group.personId())
                            && key.batchId() == group.batchId();
                })
                .map(Map.Entry::getKey)
                .limit(count)
                .toList();
        chosen.forEach(flow -> admitted.put(flow, waiting.remove(flow)));
        return chosen;
    }
}

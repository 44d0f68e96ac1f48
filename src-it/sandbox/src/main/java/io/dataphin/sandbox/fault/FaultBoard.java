package io.dataphin.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.gate.CallFacts;
import io.dataphin.sandbox.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The faults that are set, oldest first. */
public final class FaultBoard {
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong();

    /**
     * Sets a fault.
     *
     * @return its id
     * @throws IllegalArgumentException when its kind is unknown
     */
    public String set(JsonNode spec) {
        Fault fault = new Fault("fault-" + ids.incrementAndGet(), spec);
        faults.add(fault);
        return fault.id();
    }

    /** The faults that hit a call: any delays, then at most one of another kind. */
    public List<Fault> hitting(String platform, CallFacts facts) {
        List<Fault> hitting = new ArrayList<>();
        for (Fault fault : faults) {
            if (fault.hit(platform, facts)) {
                hitting.add(fault);
                if (fault.kind() != FaultKind.DELAY) {
                    break;
                }
            }
        }
        return hitting;
    }

    /** Removes one fault and lets its held calls go on; false when there is none of that id. */
    public boolean remove(String id) {
        List<Fault> found =
                faults.stream().filter(fault -> fault.id().equals(id)).toList();
        faults.removeAll(found);
        found.forEach(Fault::release);
        return !found.isEmpty();
    }

    /** Removes all faults. */
    public void clear() {
        List<Fault> all = List.copyOf(faults);
        faults.removeAll(all);
        all.forEach(Fault::release);
    }

    /** All faults with their counts. */
    public ObjectNode toJson() {
        ObjectNode answer = Json.object();
        answer.set("faults", Json.nodes(faults.stream().map(Fault::toJson).toList()));
        return answer;
    }
}

package io.dataphin.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The scenarios, and which of them was started last. */
public final class Scenarios {
    private final List<Scenario> all;
    private volatile Scenario started;

    /**
     * Scenarios in the order in which they are shown.
     *
     * @param specs array of scenarios as in the data file
     */
    public Scenarios(JsonNode specs) {
        all = StreamSupport.stream(specs.spliterator(), false)
                .map(Scenario::read)
                .toList();
    }

    /** All of them. */
    public List<Scenario> all() {
        return all;
    }

    /** The one of that id. */
    public Optional<Scenario> find(String id) {
        return all.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }

    /** Remembers which one was started last. */
    public void start(Scenario scenario) {
        started = scenario;
    }

    /** Forgets it. */
    public void clear() {
        started = null;
    }

    /** The one that was started last; empty when there is none, or after a reset. */
    public Optional<Scenario> started() {
        return Optional.ofNullable(started);
    }
}

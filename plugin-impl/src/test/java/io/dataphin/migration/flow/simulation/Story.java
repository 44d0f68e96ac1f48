package io.dataphin.migration.flow.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened in one run, in words; only kept when somebody will read it. */
final class Story {

    private static final int MOST_LINES = 2000;

    private final Timeline time;
    private final boolean kept;
    private final List<String> lines = new ArrayList<>();

    Story(Timeline time, boolean kept) {
        this.time = time;
        this.kept = kept;
    }

    /** Adds a line. */
    void tell(Supplier<String> line) {
        if (kept && lines.size() < MOST_LINES) {
            lines.add("%9.3f s  %s".formatted(time.now() / 1e9, line.get()));
        }
    }

    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines);
    }
}

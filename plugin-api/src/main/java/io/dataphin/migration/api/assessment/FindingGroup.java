package io.dataphin.migration.api.assessment;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import java.util.List;

/**
 * Findings of one code, over many jobs.
 *
 * @param example one of them
 * @param jobs how many jobs have one
 * @param subjects what the findings name (a file, a function, a queue), most frequent first, at most {@link #MOST_SUBJECTS}; empty when they name nothing
 */
public record FindingGroup(Finding example, long jobs, List<Subject> subjects) {

    /** Most subjects that are told. */
    public static final int MOST_SUBJECTS = 50;

    public FindingGroup {
        subjects = List.copyOf(subjects);
    }

    /**
     * Something that findings name.
     *
     * @param name as the findings name it
     * @param jobs how many jobs have a finding that names it
     */
    public record Subject(String name, long jobs) {}

    /** Code of the findings. */
    public String code() {
        return example.code();
    }

    /** What the findings have in common. */
    public Message title() {
        return Message.of("finding." + code() + ".title");
    }

    /** Severity of the findings. */
    public Severity severity() {
        return example.severity();
    }
}

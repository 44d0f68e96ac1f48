package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.message.Message;
import java.util.List;

/**
 * Failures of one kind, over many records.
 *
 * @param example the newest of these failures
 * @param count records that failed so
 * @param subjects what the failures name (a file, a function, a queue, the platform's words), most frequent first; empty when they name nothing
 */
public record FailureCause(Failure example, long count, List<Subject> subjects) {

    public FailureCause {
        subjects = List.copyOf(subjects);
    }

    /**
     * Something that failures name.
     *
     * @param name as the failures name it
     * @param count records whose failure names it
     */
    public record Subject(String name, long count) {}

    /** Code of the failures. */
    public String code() {
        return example.code();
    }

    /** What happened: the failure's own words for one record, what all have in common for many. */
    public Message message() {
        return count == 1 ? example.message() : example.commonMessage();
    }

    /** What to do next. */
    public Message remedy() {
        return example.remedy();
    }
}

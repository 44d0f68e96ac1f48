package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.FailureCause;
import java.util.List;

/**
 * Failures of one kind.
 *
 * @param count records that failed so
 * @param subjects what the failures name, most frequent first
 */
record CauseJson(String code, String message, String remedy, long count, List<SubjectJson> subjects) {

    /** Something that failures name, and how many of them do. */
    record SubjectJson(String name, long count) {}

    static CauseJson of(FailureCause cause, Wording wording) {
        return new CauseJson(
                cause.code(),
                wording.of(cause.message()),
                wording.of(cause.remedy()),
                cause.count(),
                cause.subjects().stream()
                        .map(subject -> new SubjectJson(subject.name(), subject.count()))
                        .toList());
    }
}

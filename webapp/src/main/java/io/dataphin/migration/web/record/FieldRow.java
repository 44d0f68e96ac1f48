package io.dataphin.migration.web.record;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.migration.Verification.Verdict;

/**
 * A field of the comparison between job and task.
 *
 * @param field the field with its verdict
 * @param why what the rule did, in words; null where none was needed
 */
public record FieldRow(FieldVerdict field, Message why) {

    static FieldRow of(FieldVerdict field) {
        return new FieldRow(field, field.rule() == null ? null : Message.of("rule." + field.rule()));
    }

    /** Whether the task has the very value of the job, so that it need not be shown twice. */
    public boolean isSame() {
        return field.verdict() == Verdict.EQUAL;
    }
}

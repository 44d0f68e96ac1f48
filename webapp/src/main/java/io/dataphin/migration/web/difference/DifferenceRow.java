package io.dataphin.migration.web.difference;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.TaskDifference.Field;

/**
 * A field of a difference.
 *
 * @param field the field
 * @param why what the rule does, in words; null where the job's value is written as it is
 */
public record DifferenceRow(Field field, Message why) {

    static DifferenceRow of(Field field) {
        return new DifferenceRow(field, field.rule() == null ? null : Message.of("rule." + field.rule()));
    }
}

package io.dataphin.migration.web.record;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Verification;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.migration.Verification.Verdict;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A field of the comparison between job and task.
 *
 * @param field the field with its verdict
 * @param why what the rule did, in words; null where none was needed
 */
public record FieldRow(FieldVerdict field, Message why) {

    /** What a person has to look at comes first, what is equal last. */
    private static final List<Verdict> ORDER =
            List.of(Verdict.DIFFERENT, Verdict.DROPPED, Verdict.NORMALISED, Verdict.POLICY, Verdict.EQUAL);

    /** The fields of a comparison, those that differ first. */
    public static List<FieldRow> of(Verification verification) {
        return verification.fields().stream()
                .sorted(Comparator.comparingInt(field -> ORDER.indexOf(field.verdict())))
                .map(field -> new FieldRow(field, field.rule() == null ? null : Message.of("rule." + field.rule())))
                .toList();
    }

    /** Number of fields by verdict, in the order of the rows; only those that there are. */
    public static List<Map.Entry<Verdict, Long>> counts(Verification verification) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        verification.fields().forEach(field -> counts.merge(field.verdict(), 1L, Long::sum));
        return ORDER.stream()
                .filter(counts::containsKey)
                .map(verdict -> Map.entry(verdict, counts.get(verdict)))
                .toList();
    }
}

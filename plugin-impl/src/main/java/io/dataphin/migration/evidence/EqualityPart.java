package io.dataphin.migration.evidence;

import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.Verification;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.record.SensitiveValues;
import java.time.Instant;
import java.util.List;

/**
 * What was compared, with every verdict. Values that may hold a secret are masked for everybody: a pack is made to be handed on. The hashes prove them
 * all the same.
 *
 * @param equal null when nothing was compared
 * @param sourceHash SHA-256 of the compared form of what was written
 * @param targetHash the same of what stood in the task
 * @param drift what became of both since; null when nobody looked
 */
record EqualityPart(
        Boolean equal,
        Instant checkedAt,
        String sourceHash,
        String targetHash,
        List<FieldVerdict> fields,
        Drift drift) {

    static EqualityPart of(RecordDetail detail) {
        Verification verification = SensitiveValues.masked(detail.verification());
        Drift drift = detail.record().drift();
        return verification == null
                ? new EqualityPart(null, null, null, null, List.of(), drift)
                : new EqualityPart(
                        verification.equal(),
                        verification.checkedAt(),
                        verification.sourceHash(),
                        verification.targetHash(),
                        verification.fields(),
                        drift);
    }
}

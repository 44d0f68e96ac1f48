package io.dataphin.migration.web.record;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.BulkResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of many records.
 *
 * @param result as the service told it, of all attempts together
 * @param refused the records that were refused for good, by reason
 */
record ManyOutcome(BulkResult result, List<RefusedGroup> refused) {

    static ManyOutcome of(BulkResult result, RefusedGroups groups) {
        return new ManyOutcome(
                result,
                groups.of(result.refused().stream()
                        .filter(one -> one.findings().isEmpty())
                        .toList()));
    }

    /** What is to be accepted before the rest can be begun. */
    Acceptances acceptances() {
        Map<Long, List<Message>> findings = new LinkedHashMap<>();
        result.refused().forEach(one -> findings.put(one.recordId(), one.findings()));
        return Acceptances.of(findings);
    }

    /** With what became of some of the refused records, which were tried again. */
    BulkResult and(List<Long> triedAgain, BulkResult more) {
        List<BulkResult.Refusal> left = new ArrayList<>(result.refused());
        left.removeIf(one -> triedAgain.contains(one.recordId()));
        left.addAll(more.refused());
        return new BulkResult(result.accepted() + more.accepted(), left);
    }

    /** Number of the records that were refused for good, without further records of jobs that were taken. */
    int leftOut() {
        return refused.stream()
                .filter(group -> !group.repeated())
                .mapToInt(RefusedGroup::count)
                .sum();
    }
}

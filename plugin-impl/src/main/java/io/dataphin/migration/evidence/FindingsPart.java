package io.dataphin.migration.evidence;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import java.util.List;
import java.util.function.Function;

/** What the checks found, and which of it was accepted at the start; who accepted it stands in the log. */
record FindingsPart(List<Found> findings, List<String> accepted) {

    /** One finding. */
    record Found(String code, Severity severity, String message, String remedy, Integer line, Integer column) {

        private static Found of(Finding finding, Function<Message, String> words) {
            return new Found(
                    finding.code(),
                    finding.severity(),
                    words.apply(finding.message()),
                    words.apply(finding.remedy()),
                    finding.line(),
                    finding.column());
        }
    }

    static FindingsPart of(RecordDetail detail, Function<Message, String> words) {
        return new FindingsPart(
                detail.findings().stream()
                        .map(finding -> Found.of(finding, words))
                        .toList(),
                detail.accepted().stream().sorted().toList());
    }
}

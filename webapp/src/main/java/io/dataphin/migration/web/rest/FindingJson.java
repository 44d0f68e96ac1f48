package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import java.util.List;

/** A finding in the reader's language. */
record FindingJson(
        String code,
        Severity severity,
        String message,
        String remedy,
        Integer line,
        Integer column,
        boolean mustAccept) {

    static List<FindingJson> all(List<Finding> findings, Wording wording) {
        return findings.stream().map(finding -> of(finding, wording)).toList();
    }

    private static FindingJson of(Finding finding, Wording wording) {
        return new FindingJson(
                finding.code(),
                finding.severity(),
                wording.of(finding.message()),
                wording.of(finding.remedy()),
                finding.line(),
                finding.column(),
                finding.mustAccept());
    }
}

package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.assessment.Assessment;
import io.dataphin.migration.api.assessment.AssessmentStatus;
import io.dataphin.migration.api.assessment.FindingGroup;
import io.dataphin.migration.api.assessment.Readiness;
import io.dataphin.migration.api.preflight.Severity;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An assessment.
 *
 * @param counts number of checked jobs by readiness in lower case; every one is present
 * @param findings findings by code, the highest severity first; empty in lists
 * @param failure why it failed, or what it waits for; null for neither
 */
record AssessmentJson(
        String id,
        String projectId,
        String projectName,
        AssessmentStatus status,
        ProgressJson progress,
        Map<String, Long> counts,
        List<FindingGroupJson> findings,
        InventoryJson.ReadFailureJson failure,
        PersonJson startedBy,
        Instant startedAt,
        Instant finishedAt)
        implements ApiJson {

    /** Findings of one code. */
    record FindingGroupJson(
            String code, Severity severity, String title, String remedy, long jobs, List<FindingSubjectJson> subjects) {

        private static FindingGroupJson of(FindingGroup group, Wording wording) {
            return new FindingGroupJson(
                    group.code(),
                    group.severity(),
                    wording.of(group.title()),
                    wording.of(group.example().remedy()),
                    group.jobs(),
                    group.subjects().stream()
                            .map(subject -> new FindingSubjectJson(subject.name(), subject.jobs()))
                            .toList());
        }
    }

    /** Something that findings name, and how many jobs have such a finding. */
    record FindingSubjectJson(String name, long jobs) {}

    static AssessmentJson of(Assessment assessment, Wording wording) {
        return new AssessmentJson(
                Long.toString(assessment.id()),
                Long.toString(assessment.projectId()),
                assessment.projectName(),
                assessment.status(),
                new ProgressJson(assessment.done(), assessment.total(), assessment.percent()),
                counts(assessment.counts()),
                assessment.findings().stream()
                        .map(group -> FindingGroupJson.of(group, wording))
                        .toList(),
                assessment.failure() == null ? null : InventoryJson.ReadFailureJson.of(assessment.failure(), wording),
                PersonJson.of(assessment.startedBy()),
                assessment.startedAt(),
                assessment.finishedAt());
    }

    private static Map<String, Long> counts(Map<Readiness, Long> counts) {
        Map<String, Long> shown = new LinkedHashMap<>();
        for (Readiness readiness : Readiness.values()) {
            shown.put(readiness.name().toLowerCase(Locale.ROOT), counts.getOrDefault(readiness, 0L));
        }
        return shown;
    }
}

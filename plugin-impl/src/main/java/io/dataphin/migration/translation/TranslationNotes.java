package io.dataphin.migration.translation;

import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.migration.Verification.Verdict;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Verdicts and findings of one translation while it is made. A path gets its verdict once; a second one is a programming error. */
final class TranslationNotes {

    private final Map<String, FieldVerdict> verdicts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** The field is carried as it is. */
    void equal(String path, String value) {
        String text = ValueText.of(value);
        add(new FieldVerdict(path, Verdict.EQUAL, text, text, null));
    }

    /** The field is changed, set or left out by a rule. */
    void ruled(String path, FieldRule rule, String source, String target) {
        add(new FieldVerdict(path, rule.verdict(), ValueText.of(source), ValueText.of(target), rule.name()));
    }

    /** A field that the source has, and that leaves no trace in the target. */
    void dropped(String path, FieldRule rule, String source) {
        ruled(path, rule, source, null);
    }

    void find(Finding finding) {
        findings.add(finding);
    }

    /** Whether the path, a field inside it or a field around it has its verdict. */
    boolean covers(String path) {
        return verdicts.keySet().stream()
                .anyMatch(known -> known.equals(path) || known.startsWith(path + ".") || path.startsWith(known + "."));
    }

    boolean blocked() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKER);
    }

    List<FieldVerdict> verdicts() {
        return List.copyOf(verdicts.values());
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void add(FieldVerdict verdict) {
        if (verdicts.putIfAbsent(verdict.name(), verdict) != null) {
            throw new IllegalStateException("two verdicts for " + verdict.name());
        }
    }
}

package io.dataphin.migration.web.assessment;

import io.dataphin.migration.api.assessment.AssessedJobQuery;
import io.dataphin.migration.api.assessment.Readiness;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which jobs of an assessment are shown, as it stands in the page's address. Nothing is trusted: what cannot be read does not restrict. Getters answer
 * null for what is not used, which keeps it out of the addresses of links.
 */
public class AssessedJobFilter implements Serializable {

    private String readiness = "";
    private String code = "";
    private String subject = "";
    private String keyword = "";

    /** The filter as a query for the first page. */
    AssessedJobQuery toQuery(int rows) {
        return new AssessedJobQuery(
                readinessSet(), code.isEmpty() ? Set.of() : Set.of(code), subject, keyword, rows, null);
    }

    /** What the filter asks for; empty for all. */
    Set<Readiness> readinessSet() {
        return Arrays.stream(Readiness.values())
                .filter(one -> one.name().equals(readiness))
                .collect(Collectors.toSet());
    }

    /** Whether anything restricts the list. */
    public boolean isActive() {
        return Stream.of(getReadiness(), getCode(), getKeyword()).anyMatch(Objects::nonNull);
    }

    /** Name of a readiness. */
    public String getReadiness() {
        return orNull(readiness);
    }

    public void setReadiness(String readiness) {
        this.readiness = text(readiness);
    }

    /** Code of a finding. */
    public String getCode() {
        return orNull(code);
    }

    public void setCode(String code) {
        this.code = text(code);
    }

    /** What such a finding names. */
    public String getSubject() {
        return orNull(subject);
    }

    public void setSubject(String subject) {
        this.subject = text(subject);
    }

    /** Part of a name or id. */
    public String getKeyword() {
        return orNull(keyword);
    }

    public void setKeyword(String keyword) {
        this.keyword = text(keyword);
    }

    private static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}

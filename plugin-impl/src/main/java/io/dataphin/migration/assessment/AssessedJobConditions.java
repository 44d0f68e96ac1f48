package io.dataphin.migration.assessment;

import io.dataphin.migration.api.assessment.AssessedJobQuery;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The conditions of a query over the jobs of an assessment, with their values. */
final class AssessedJobConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    AssessedJobConditions(long assessmentId, AssessedJobQuery query) {
        add("j.assessmentId = :id", "id", assessmentId);
        if (!query.readiness().isEmpty()) {
            add("j.readiness in :readiness", "readiness", query.readiness());
        }
        if (!query.keyword().isEmpty()) {
            add(
                    "(lower(j.name) like :keyword escape '!' or lower(j.deploymentId) like :keyword escape '!')",
                    "keyword",
                    contains(query.keyword()));
        }
        if (!query.codes().isEmpty()) {
            addFinding(query);
        }
    }

    private void addFinding(AssessedJobQuery query) {
        String subject = query.subject().isEmpty() ? "" : " and e.subject = :subject";
        add(
                "exists (select 1 from AssessmentFindingEntity e where e.jobId = j.id and e.code in :codes" + subject
                        + ")",
                "codes",
                query.codes());
        if (!subject.isEmpty()) {
            values.put("subject", query.subject());
        }
    }

    private static String contains(String text) {
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** Goes on behind a job. */
    void after(String name, long id) {
        add("(j.name > :lastName or (j.name = :lastName and j.id > :lastId))", "lastName", name);
        values.put("lastId", id);
    }

    String where() {
        return String.join(" and ", conditions);
    }

    void bind(Query query) {
        values.forEach(query::setParameter);
    }
}

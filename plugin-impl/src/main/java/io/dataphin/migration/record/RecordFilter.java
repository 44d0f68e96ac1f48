package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.RecordQuery;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The conditions of a record query with their values. */
final class RecordFilter {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private RecordFilter() {}

    static RecordFilter of(long tenantId, Set<Long> visibleProjects, RecordQuery query) {
        RecordFilter filter = new RecordFilter();
        filter.add("r.tenantId = :tenant", "tenant", tenantId);
        filter.add("r.projectId in :visible", "visible", visibleProjects.isEmpty() ? Set.of(-1L) : visibleProjects);
        if (!query.keyword().isEmpty()) {
            filter.add(
                    "(lower(r.objectName) like :keyword escape '!' or lower(r.deploymentId) like :keyword escape '!')",
                    "keyword",
                    contains(query.keyword()));
        }
        if (!query.targetName().isEmpty()) {
            filter.add("lower(r.targetName) like :targetName escape '!'", "targetName", contains(query.targetName()));
        }
        filter.addAny("r.fileFormat", "types", query.types());
        filter.addAny("r.status", "statuses", query.statuses());
        filter.addAny("r.projectId", "projects", query.projectIds());
        filter.addAny("r.migrator.id", "migrators", query.migrators());
        if (query.from() != null) {
            filter.add("r.createdAt >= :from", "from", query.from());
        }
        if (query.to() != null) {
            filter.add("r.createdAt < :to", "to", query.to());
        }
        if (query.batchId() != null) {
            filter.add("r.batch.id = :batch", "batch", query.batchId());
        }
        return filter;
    }

    private static String contains(String text) {
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }

    private void addAny(String path, String name, Collection<?> wanted) {
        if (!wanted.isEmpty()) {
            add(path + " in :" + name, name, wanted);
        }
    }

    void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    void addValue(String name, Object value) {
        values.put(name, value);
    }

    void addCondition(String condition) {
        conditions.add(condition);
    }

    String where() {
        return String.join(" and ", conditions);
    }

    void bind(Query query) {
        values.forEach(query::setParameter);
    }
}

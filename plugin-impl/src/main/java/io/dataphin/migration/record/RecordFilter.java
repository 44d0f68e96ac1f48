package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.RecordQuery;
import java.util.Locale;
import java.util.Set;

/** The conditions of a record query. */
final class RecordFilter {

    private RecordFilter() {}

    static Conditions of(long tenantId, Set<Long> visibleProjects, RecordQuery query) {
        Conditions filter = new Conditions();
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
        filter.addAny("r.failureCode", "causes", query.causes());
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
}

package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordQuery.Need;
import io.dataphin.migration.database.Conditions;
import java.util.Map;
import java.util.Set;

/** The conditions of a record query. */
final class RecordFilter {

    private static final String NOT_WRITTEN_SINCE = """
            r.undoneAt is null and not exists (
                select 1 from RecordEntity n
                where n.tenantId = r.tenantId and n.fileId = r.fileId and n.projectId = r.projectId and n.id > r.id
                    and n.undoneAt is null)""";

    private static final String REMEDY = """
            r.status = FAILED and r.undoneAt is null and not exists (
                select 1 from RecordEntity n
                where n.tenantId = r.tenantId and n.deploymentId = r.deploymentId and n.id > r.id)""";

    private static final String PUBLISH =
            "r.status = SUCCEEDED and r.env = DEV and r.publicationStatus in (NOT_PUBLISHED, FAILED)";

    private static final String DRIFT = "r.drifted = true and r.status = SUCCEEDED";

    private static final Map<Need, String> NEEDS = Map.of(
            Need.REMEDY,
            REMEDY,
            Need.PUBLISH,
            PUBLISH + " and " + NOT_WRITTEN_SINCE,
            Need.DRIFT,
            DRIFT + " and " + NOT_WRITTEN_SINCE);

    private RecordFilter() {}

    static Conditions of(long tenantId, Set<Long> visibleProjects, RecordQuery query) {
        Conditions filter = new Conditions();
        filter.add("r.tenantId = :tenant", "tenant", tenantId);
        filter.add("r.projectId in :visible", "visible", visibleProjects.isEmpty() ? Set.of(-1L) : visibleProjects);
        filter.addContaining(query.keyword(), "keyword", "r.objectName", "r.deploymentId");
        filter.addContaining(query.targetName(), "targetName", "r.targetName");
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
        if (query.need() != null) {
            filter.addCondition(NEEDS.get(query.need()));
        }
        if (query.batchId() != null) {
            filter.add("r.batch.id = :batch", "batch", query.batchId());
        }
        return filter;
    }
}

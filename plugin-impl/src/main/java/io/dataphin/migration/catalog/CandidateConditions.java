package io.dataphin.migration.catalog;

import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.CandidateQuery.Sort;
import io.dataphin.migration.api.job.CandidateStatus;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.database.Conditions;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The conditions of a candidate query with their values. The newest record of each job is looked up only where a filter or the order asks
 * for it: one search by index a job, however many records there are.
 */
final class CandidateConditions {

    /** Stands for "never migrated", so that such jobs come last when the newest come first. */
    private static final Instant NEVER = Instant.EPOCH;

    private static final String OF_JOB = """
            from RecordEntity n where n.tenantId = :tenant and n.deploymentId = j.deploymentId
            and n.batch.workspace = :workspace and n.batch.namespace = :namespace""";
    private static final String NEWEST = "from RecordEntity r where r.id = (select max(n.id) " + OF_JOB + ")";
    private static final String MIGRATED = "coalesce((select r.createdAt " + NEWEST + "), :never)";

    private final Conditions conditions = new Conditions();

    private CandidateConditions() {}

    static CandidateConditions of(long tenantId, InventoryHead inventory, CandidateQuery query) {
        CandidateConditions all = new CandidateConditions();
        all.conditions.add("j.inventoryId = :inventory", "inventory", inventory.id());
        all.conditions.addContaining(query.keyword(), "keyword", "j.name", "j.deploymentId");
        all.conditions.addAny("j.type", "types", query.types());
        if (query.supported() != null) {
            all.conditions.add("j.supported = :supported", "supported", query.supported());
        }
        all.conditions.addAny("j.deploymentId", "ids", query.deploymentIds());
        all.addRecord(query);
        all.conditions.addValue("never", NEVER);
        all.conditions.addValue("tenant", tenantId);
        all.conditions.addValue("workspace", inventory.location().workspace());
        all.conditions.addValue("namespace", inventory.location().namespace());
        return all;
    }

    private void addRecord(CandidateQuery query) {
        if (!query.statuses().isEmpty()) {
            addStatuses(query.statuses());
        }
        if (query.migratedFrom() != null) {
            conditions.add("(select r.createdAt " + NEWEST + ") >= :from", "from", query.migratedFrom());
        }
        if (query.migratedTo() != null) {
            conditions.add("(select r.createdAt " + NEWEST + ") < :to", "to", query.migratedTo());
        }
    }

    private void addStatuses(Set<CandidateStatus> wanted) {
        Set<MigrationStatus> statuses = wanted.stream()
                .filter(status -> status != CandidateStatus.NEVER)
                .map(status -> MigrationStatus.valueOf(status.name()))
                .collect(Collectors.toSet());
        String never = "(select max(n.id) " + OF_JOB + ") is null";
        String one = "(select r.status " + NEWEST + ") in :statuses";
        if (statuses.isEmpty()) {
            conditions.addCondition(never);
        } else {
            conditions.add(
                    wanted.contains(CandidateStatus.NEVER) ? "(" + never + " or " + one + ")" : one,
                    "statuses",
                    statuses);
        }
    }

    private static boolean byName(Sort sort) {
        return sort == Sort.NAME || sort == Sort.NAME_DESC;
    }

    /** Goes on behind a position. Ties are broken by deployment id, in the direction of {@link #order}. */
    void after(Sort sort, CandidateCursor.Position position) {
        String beyond = switch (sort) {
            case NAME -> "(j.name > :lastKey or (j.name = :lastKey and j.deploymentId > :lastId))";
            case NAME_DESC -> "(j.name < :lastKey or (j.name = :lastKey and j.deploymentId < :lastId))";
            case LAST_MIGRATED ->
                "(%1$s > :lastKey or (%1$s = :lastKey and j.deploymentId > :lastId))".formatted(MIGRATED);
            case LAST_MIGRATED_DESC ->
                "(%1$s < :lastKey or (%1$s = :lastKey and j.deploymentId > :lastId))".formatted(MIGRATED);
        };
        conditions.add(beyond, "lastKey", byName(sort) ? position.key() : Instant.parse(position.key()));
        conditions.addValue("lastId", position.deploymentId());
    }

    String order(Sort sort) {
        return switch (sort) {
            case NAME -> "j.name, j.deploymentId";
            case NAME_DESC -> "j.name desc, j.deploymentId desc";
            case LAST_MIGRATED -> MIGRATED + ", j.deploymentId";
            case LAST_MIGRATED_DESC -> MIGRATED + " desc, j.deploymentId";
        };
    }

    /** What the order compares first. */
    String key(Sort sort) {
        return byName(sort) ? "j.name" : MIGRATED;
    }

    String from() {
        return " from SourceJobEntity j";
    }

    String where() {
        return conditions.where();
    }

    void bind(Query query) {
        conditions.bind(query);
    }
}

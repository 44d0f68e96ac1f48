package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.database.Conditions;
import java.time.Instant;

/** An order of records and how to go on after a position in it (keyset paging: no row is skipped or shown twice while others come in). */
enum RecordOrder {
    CREATED_DESC("r.createdAt", true),
    CREATED("r.createdAt", false),
    NAME("r.objectName", false),
    NAME_DESC("r.objectName", true),
    /** Unfinished records come first; a far date stands for "not yet" in a position. */
    FINISHED_DESC("r.finishedAt", true);

    private static final Instant NOT_YET = Instant.parse("9999-01-01T00:00:00Z");

    private final String key;
    private final boolean descending;

    RecordOrder(String key, boolean descending) {
        this.key = key;
        this.descending = descending;
    }

    static RecordOrder of(RecordQuery.Sort sort) {
        return valueOf(sort.name());
    }

    String clause() {
        String direction = descending ? " desc" : " asc";
        if (this == FINISHED_DESC) {
            return "r.finishedAt desc nulls first, r.id desc";
        }
        return key + direction + ", r.id" + direction;
    }

    /** Position of a row: its key as text and its id. */
    record Position(String key, long id) {}

    Position positionOf(RecordEntity row) {
        return switch (this) {
            case CREATED, CREATED_DESC -> new Position(row.createdAt.toString(), row.id);
            case NAME, NAME_DESC -> new Position(row.objectName, row.id);
            case FINISHED_DESC -> new Position((row.finishedAt == null ? NOT_YET : row.finishedAt).toString(), row.id);
        };
    }

    void after(Conditions filter, Position position) {
        filter.addValue("lastId", position.id());
        if (this == FINISHED_DESC) {
            afterFinished(filter, Instant.parse(position.key()));
            return;
        }
        String beyond = descending ? "<" : ">";
        filter.addCondition("(%1$s %2$s :lastKey or (%1$s = :lastKey and r.id %2$s :lastId))".formatted(key, beyond));
        boolean time = this == CREATED || this == CREATED_DESC;
        filter.addValue("lastKey", time ? (Object) Instant.parse(position.key()) : position.key());
    }

    private static void afterFinished(Conditions filter, Instant last) {
        if (last.equals(NOT_YET)) {
            filter.addCondition("(r.finishedAt is not null or (r.finishedAt is null and r.id < :lastId))");
        } else {
            filter.addCondition("(r.finishedAt < :lastKey or (r.finishedAt = :lastKey and r.id < :lastId))");
            filter.addValue("lastKey", last);
        }
    }
}

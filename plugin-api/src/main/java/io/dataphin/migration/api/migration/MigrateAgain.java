package io.dataphin.migration.api.migration;

/**
 * What may differ when a job is migrated again.
 *
 * @param sameNamePolicy other policy; null = the former one
 * @param targetName other task name; null = the former one
 */
public record MigrateAgain(SameNamePolicy sameNamePolicy, String targetName) {

    /** As before. */
    public static final MigrateAgain AS_BEFORE = new MigrateAgain(null, null);
}

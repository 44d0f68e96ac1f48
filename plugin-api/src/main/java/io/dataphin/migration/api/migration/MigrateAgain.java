package io.dataphin.migration.api.migration;

import java.util.Set;

/**
 * What may differ when a job is migrated again.
 *
 * @param sameNamePolicy other policy; null = the former one
 * @param targetName other task name; null = the former one
 * @param accept codes of findings that the caller accepts, in addition to those that were accepted for the former record
 */
public record MigrateAgain(SameNamePolicy sameNamePolicy, String targetName, Set<String> accept) {

    /** As before. */
    public static final MigrateAgain AS_BEFORE = new MigrateAgain(null, null);

    public MigrateAgain {
        accept = Set.copyOf(accept);
    }

    /** Nothing more is accepted than before. */
    public MigrateAgain(SameNamePolicy sameNamePolicy, String targetName) {
        this(sameNamePolicy, targetName, Set.of());
    }
}

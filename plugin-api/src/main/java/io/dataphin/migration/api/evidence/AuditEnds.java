package io.dataphin.migration.api.evidence;

/**
 * Where the chain of the audit begins and ends.
 *
 * @param first place of the entry before the first one; 0 before any was deleted
 * @param firstHash of that entry; {@link AuditLine#NOTHING} before any was deleted
 * @param last place of the last entry
 * @param lastHash of that entry
 * @param genuine whether they stand in the database as they were signed there
 */
public record AuditEnds(long first, String firstHash, long last, String lastHash, boolean genuine) {}

package io.dataphin.migration.api.operations;

import io.dataphin.migration.api.identity.UserRef;
import java.time.Instant;

/**
 * Whether new work is accepted.
 *
 * @param draining nothing new is accepted here, for one of the two reasons below
 * @param configured by the configuration of this node ({@code migration.drain}); only a restart with another one ends it
 * @param since since when an administrator has stopped all nodes; null when nobody has
 * @param by the administrator; null when nobody has
 * @param busy records, undos and publications that have not ended, on all nodes; when none is left the application may be stopped without holding up anything
 */
public record DrainState(boolean draining, boolean configured, Instant since, UserRef by, long busy) {}

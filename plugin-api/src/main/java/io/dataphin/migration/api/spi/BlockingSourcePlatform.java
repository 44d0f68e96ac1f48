package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.project.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A platform that jobs come from. It is only ever read: the interface has no operation that changes anything (D6). Implementations throw
 * {@link io.dataphin.migration.api.error.PlatformException} and nothing else for refused or failed calls.
 */
public interface BlockingSourcePlatform {

    /** Stable id, e.g. {@code VERVERICA}; the Type of a SourceBinding. */
    String id();

    /** Whether the configuration holds the credential that the location names. Makes no call. */
    boolean hasCredential(SourceLocation location);

    /** All deployed jobs of the location, batch and unsupported ones included, each once, in no particular order (R1). */
    List<SourceJob> listJobs(CallContext context, SourceLocation location);

    /** A job in full; empty when there is no such job (any more). */
    Optional<JobDefinition> readJob(CallContext context, SourceLocation location, String deploymentId);

    /** The newest run of a job; empty when it never ran. */
    Optional<JobRun> latestRun(CallContext context, SourceLocation location, String deploymentId);

    /** Names of all functions registered in the location, as SQL calls them. */
    List<String> registeredFunctions(CallContext context, SourceLocation location);
}

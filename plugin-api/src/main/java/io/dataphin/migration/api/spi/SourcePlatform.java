package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.ListedJob;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.project.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A platform that jobs come from. It is only ever read: no operation here changes anything (D6). An operation returns the request; whoever runs
 * it sends it.
 */
public interface SourcePlatform {

    /** Stable id, e.g. {@code VERVERICA}; the Type of a SourceBinding. */
    String id();

    /** Whether the configuration holds the credential that the location names. Makes no call. */
    boolean hasCredential(SourceLocation location);

    /**
     * A page of all deployed jobs of the location, batch and unsupported ones included (R1).
     *
     * @param page from 1
     */
    Call<Page<ListedJob>> listJobs(SourceLocation location, int page);

    /** A job in full; empty when there is no such job (any more). */
    Call<Optional<JobDefinition>> readJob(SourceLocation location, String deploymentId);

    /** The job of a {@link JobDefinition#snapshot}. Makes no call. */
    JobDefinition jobOf(String snapshot);

    /**
     * The newest run of a job as far as one page of its runs tells.
     *
     * @param page 1, or what the answer to a former page asks for
     */
    Call<LatestRun> latestRun(SourceLocation location, String deploymentId, int page);

    /** All functions registered in the location; no two names differ in case alone. */
    Call<List<RegisteredFunction>> registeredFunctions(SourceLocation location);

    /**
     * The newest run that a page shows.
     *
     * @param run empty when the job never ran
     * @param askPage the page that has the newest run, when it is not this one; 0 when this answer is final
     */
    record LatestRun(Optional<JobRun> run, int askPage) {}
}

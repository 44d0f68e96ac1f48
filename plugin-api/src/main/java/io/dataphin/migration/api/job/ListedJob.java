package io.dataphin.migration.api.job;

/**
 * A job as a page of the source's list has it.
 *
 * @param job its summary
 * @param definition all of it; null when the list leaves out its program, or it could not be migrated anyway
 */
public record ListedJob(SourceJob job, JobDefinition definition) {

    /** The source's id. */
    public String deploymentId() {
        return job.deploymentId();
    }
}

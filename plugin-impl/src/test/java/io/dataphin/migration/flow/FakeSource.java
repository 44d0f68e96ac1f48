package io.dataphin.migration.flow;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.ListedJob;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourcePlatform;
import java.util.List;
import java.util.Optional;

/** A source whose operations are named as their methods, with canned answers; it knows one job. */
public class FakeSource implements SourcePlatform {

    private final CannedCalls calls;
    private final JobDefinition job;

    public FakeSource(CannedCalls calls, JobDefinition job) {
        this.calls = calls;
        this.job = job;
    }

    @Override
    public String id() {
        return "VERVERICA";
    }

    @Override
    public boolean hasCredential(SourceLocation location) {
        return true;
    }

    @Override
    public Call<Page<ListedJob>> listJobs(SourceLocation location, int page) {
        return calls.source("listJobs", page);
    }

    @Override
    public Call<Optional<JobDefinition>> readJob(SourceLocation location, String deploymentId) {
        return calls.source("readJob", deploymentId);
    }

    @Override
    public JobDefinition jobOf(String snapshot) {
        if (!snapshot.equals(job.snapshot())) {
            throw new IllegalArgumentException("not a snapshot: " + snapshot);
        }
        return job;
    }

    @Override
    public Call<LatestRun> latestRun(SourceLocation location, String deploymentId, int page) {
        return calls.source("latestRun", deploymentId, page);
    }

    @Override
    public Call<List<RegisteredFunction>> registeredFunctions(SourceLocation location) {
        return calls.source("registeredFunctions");
    }
}

package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourcePlatform;
import java.util.List;
import java.util.Optional;

/** Hands out calls whose names say what they ask for; one bucket a namespace. A publication asks for runs only. */
final class FakeSource implements SourcePlatform {

    @Override
    public Call<LatestRun> latestRun(SourceLocation location, String deploymentId, int page) {
        return Publications.call("run " + deploymentId + " page " + page, location.namespace());
    }

    @Override
    public String id() {
        return "VERVERICA";
    }

    @Override
    public boolean hasCredential(SourceLocation location) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Call<Page<SourceJob>> listJobs(SourceLocation location, int page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Call<Optional<JobDefinition>> readJob(SourceLocation location, String deploymentId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JobDefinition jobOf(String snapshot) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Call<List<String>> registeredFunctions(SourceLocation location) {
        throw new UnsupportedOperationException();
    }
}

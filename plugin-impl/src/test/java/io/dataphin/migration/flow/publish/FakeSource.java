package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.flow.CannedCalls;

/** Hands out calls whose names say what they ask for; one bucket a namespace. A publication asks for runs only. */
final class FakeSource extends io.dataphin.migration.flow.FakeSource {

    FakeSource() {
        super(new CannedCalls(), null);
    }

    @Override
    public Call<LatestRun> latestRun(SourceLocation location, String deploymentId, int page) {
        return Publications.call("run " + deploymentId + " page " + page, location.namespace());
    }
}

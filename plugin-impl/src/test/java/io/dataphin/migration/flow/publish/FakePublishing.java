package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.spi.TargetPublishing;
import java.util.List;

/** Hands out calls whose names say what they ask for; they are never sent. */
final class FakePublishing implements TargetPublishing {

    @Override
    public Call<Page<Pending>> pending(String userId, long projectId, int page) {
        return Publications.call("pending " + userId + " " + projectId + " page " + page);
    }

    @Override
    public Call<Page<Attempt>> attempts(String userId, long projectId, int page) {
        return Publications.call("attempts " + userId + " " + projectId + " page " + page);
    }

    @Override
    public Call<String> publish(String userId, long projectId, List<Long> submitIds, String comment) {
        return Publications.call("publish " + userId + " " + projectId + " " + submitIds);
    }
}

package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.flow.CannedCalls;
import java.util.Collection;
import java.util.Map;

/** Hands out calls whose names say what they ask for. A publication asks for instances only. */
final class FakeTarget extends io.dataphin.migration.flow.FakeTarget {

    FakeTarget() {
        super(new CannedCalls());
    }

    @Override
    public Call<Map<String, TaskInstance>> instances(String userId, ProjectRef project, Collection<String> fileIds) {
        return Publications.call("instances " + userId + " " + project.projectId() + " " + fileIds);
    }
}

package io.dataphin.migration.catalog;

import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.platform.quota.CallRunner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which task names of a project are taken, as the platform says now. */
@ApplicationScoped
public class TakenNames {

    private final TargetPlatform target;
    private final CallRunner calls;

    /** For the container's proxy only. */
    protected TakenNames() {
        this(null, null);
    }

    @Inject
    TakenNames(TargetPlatform target, CallRunner calls) {
        this.target = target;
        this.calls = calls;
    }

    /**
     * Those of the names that are taken, with a summary of the task.
     *
     * @param userId the person who asks
     * @param names any number; without any no call is made
     */
    public Map<String, TargetTask> tasks(String userId, ProjectRef project, Collection<String> names) {
        Map<String, TargetTask> tasks = new HashMap<>();
        calls.parts(names, TargetPlatform.MOST_NAMES, part -> target.findTasks(userId, project, part))
                .forEach(tasks::putAll);
        return tasks;
    }
}

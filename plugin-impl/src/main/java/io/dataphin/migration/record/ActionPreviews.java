package io.dataphin.migration.record;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.ActionPreview;
import io.dataphin.migration.catalog.rights.PlatformProject;
import io.dataphin.migration.catalog.rights.ProjectRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what an action on many records would come to, from what is stored and from remembered rights. */
@ApplicationScoped
public class ActionPreviews {

    @Inject
    private ProjectRights rights;

    @Inject
    private RecordStates states;

    public ActionPreview of(Caller caller, Action action, List<Long> ids) {
        Map<Long, PlatformProject> projects = rights.visibleProjects(caller).stream()
                .collect(Collectors.toMap(PlatformProject::id, Function.identity()));
        Map<Long, RecordState> known = states.of(ids, projects.keySet());
        Map<Long, Boolean> allowed = new HashMap<>();
        PreviewTally tally = new PreviewTally(action);
        for (long id : ids) {
            RecordState state = known.get(id);
            if (state == null) {
                tally.addUnknown(id);
            } else {
                tally.add(
                        state,
                        allowed.computeIfAbsent(
                                state.projectId(), project -> may(caller, action, projects.get(project))));
            }
        }
        return tally.preview();
    }

    private boolean may(Caller caller, Action action, PlatformProject project) {
        return action == Action.PUBLISH ? rights.mayPublish(caller, project) : rights.mayMigrate(caller, project);
    }
}

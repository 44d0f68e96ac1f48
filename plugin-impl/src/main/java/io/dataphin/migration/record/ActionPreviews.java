package io.dataphin.migration.record;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.ActionPreview;
import io.dataphin.migration.catalog.rights.PlatformProject;
import io.dataphin.migration.catalog.rights.ProjectRights;
import io.dataphin.migration.record.ActionRules.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        Map<Refusal, Integer> refused = new LinkedHashMap<>();
        Map<Long, Boolean> allowed = new HashMap<>();
        int accepted = 0;
        int unlikely = 0;
        for (long id : ids) {
            RecordState state = known.get(id);
            Refusal refusal = state == null
                    ? new Refusal("NOT_FOUND", "NOT_FOUND")
                    : allowed.computeIfAbsent(state.projectId(), project -> may(caller, action, projects.get(project)))
                            ? ActionRules.refusal(action, state).orElse(null)
                            : new Refusal("NO_PERMISSION", "NO_PERMISSION");
            if (refusal != null) {
                refused.merge(refusal, 1, Integer::sum);
                continue;
            }
            accepted++;
            unlikely += state.failure() == null || state.failure().repeatable(action) ? 0 : 1;
        }
        return new ActionPreview(accepted, sorted(refused), unlikely);
    }

    private boolean may(Caller caller, Action action, PlatformProject project) {
        return action == Action.PUBLISH ? rights.mayPublish(caller, project) : rights.mayMigrate(caller, project);
    }

    private static List<ActionPreview.Refusals> sorted(Map<Refusal, Integer> refused) {
        List<ActionPreview.Refusals> rows = new ArrayList<>();
        refused.forEach((refusal, count) -> {
            Message clause = refusal.clause();
            rows.add(new ActionPreview.Refusals(refusal.code(), clause, count));
        });
        rows.sort(Comparator.comparingInt(ActionPreview.Refusals::count).reversed());
        return rows;
    }
}

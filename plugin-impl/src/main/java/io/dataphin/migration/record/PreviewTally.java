package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.ActionPreview;
import io.dataphin.migration.api.migration.ActionPreview.Named;
import io.dataphin.migration.record.ActionRules.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what an action would come to, record by record in the order of the selection. */
final class PreviewTally {

    private static final Refusal NOT_FOUND = new Refusal("NOT_FOUND", "NOT_FOUND");
    private static final Refusal NO_PERMISSION = new Refusal("NO_PERMISSION", "NO_PERMISSION");

    private final Action action;
    private final Repetitions repetitions = new Repetitions();
    private final Map<Refusal, List<Named>> refused = new LinkedHashMap<>();
    private int accepted;
    private int unlikely;

    PreviewTally(Action action) {
        this.action = action;
    }

    /** A record that there is not, or that the caller may not see. */
    void addUnknown(long recordId) {
        refuse(NOT_FOUND, new Named(recordId, Long.toString(recordId)));
    }

    /** @param allowed whether the caller may do this in the record's project */
    void add(RecordState state, boolean allowed) {
        Optional<Refusal> refusal = allowed ? refusal(state) : Optional.of(NO_PERMISSION);
        if (refusal.isPresent()) {
            refuse(refusal.get(), new Named(state.id(), state.objectName()));
        } else {
            accepted++;
            unlikely += state.failure() == null || state.failure().repeatable(action) ? 0 : 1;
        }
    }

    private Optional<Refusal> refusal(RecordState state) {
        return ActionRules.refusal(action, state)
                .or(() -> repetitions.take(state.deploymentId(), state.projectId(), state.targetName()));
    }

    private void refuse(Refusal refusal, Named record) {
        refused.computeIfAbsent(refusal, first -> new ArrayList<>()).add(record);
    }

    ActionPreview preview() {
        List<ActionPreview.Refusals> groups = new ArrayList<>();
        refused.forEach((refusal, records) -> groups.add(new ActionPreview.Refusals(
                refusal.code(),
                refusal.reason(),
                records.size(),
                records.subList(0, Math.min(records.size(), ActionPreview.MOST_NAMED)))));
        groups.sort(Comparator.comparingInt(ActionPreview.Refusals::count).reversed());
        return new ActionPreview(accepted, groups, unlikely);
    }
}

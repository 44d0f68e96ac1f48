package io.dataphin.migration.web.record;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.ActionPreview;
import io.dataphin.migration.api.migration.BulkResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts records together that are left out for the same reason, and names the first of them. */
record RefusedGroups(RecordActions actions) {

    /** By reason, in the order of the first refusals. */
    List<RefusedGroup> of(List<BulkResult.Refusal> refusals) {
        Map<String, List<BulkResult.Refusal>> byReason = refusals.stream()
                .collect(Collectors.groupingBy(BulkResult.Refusal::reason, LinkedHashMap::new, Collectors.toList()));
        return byReason.entrySet().stream()
                .map(group -> of(
                        Message.of("refusal." + group.getKey()),
                        group.getValue().stream()
                                .map(BulkResult.Refusal::recordId)
                                .toList()))
                .toList();
    }

    /** One group. */
    RefusedGroup of(Message reason, List<Long> ids) {
        return new RefusedGroup(
                reason,
                ids.size(),
                ids.stream().limit(ActionPreview.MOST_NAMED).map(this::named).toList());
    }

    private ActionPreview.Named named(long id) {
        try {
            return new ActionPreview.Named(id, actions.record(id).objectName());
        } catch (MigrationException gone) {
            return new ActionPreview.Named(id, Long.toString(id));
        }
    }
}

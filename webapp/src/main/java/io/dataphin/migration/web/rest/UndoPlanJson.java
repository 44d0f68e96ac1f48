package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.UndoPlan;
import java.util.List;

/** Answer of {@code GET /records/{id}/undo}. */
record UndoPlanJson(UndoPlan.Effect effect, String taskName, List<ChangeJson> changes, boolean submittedAgain)
        implements ApiJson {

    /** One field that changes. */
    record ChangeJson(String name, String now, String after) {}

    static UndoPlanJson of(UndoPlan plan) {
        return new UndoPlanJson(
                plan.effect(),
                plan.taskName(),
                plan.changes().stream()
                        .map(change -> new ChangeJson(change.name(), change.now(), change.after()))
                        .toList(),
                plan.submittedAgain());
    }
}

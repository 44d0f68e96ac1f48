package io.dataphin.migration.flow.publish;

import io.dataphin.migration.flow.publish.PublishItem.State;
import java.util.List;
import java.util.function.Predicate;

/** Where a publication goes on, by how its objects stand: files and functions first, then the tasks, then the comparison. */
final class PublishPath {

    private PublishPath() {}

    /** The state at the step that comes next, at the first page of its list. */
    static PublishState next(PublishState state) {
        return state.at(step(state)).memory(state.memory().beginList());
    }

    private static PublishStep step(PublishState state) {
        if (any(state.files(), State.WAITING)) {
            return PublishStep.SEND_FILES;
        }
        if (any(state.files(), State.SENT)) {
            return PublishStep.FOLLOW_FILES;
        }
        if (any(state.tasks(), State.WAITING)) {
            return PublishStep.SEND_TASKS;
        }
        if (any(state.tasks(), State.SENT)) {
            return PublishStep.FOLLOW_TASKS;
        }
        return any(state.tasks(), State.PUBLISHED) ? PublishStep.READ_INSTANCES : PublishStep.NONE;
    }

    private static boolean any(List<PublishItem> items, State state) {
        return items.stream().anyMatch(stands(state));
    }

    /** Objects that stand like this. */
    static Predicate<PublishItem> stands(State state) {
        return item -> item.state() == state;
    }
}

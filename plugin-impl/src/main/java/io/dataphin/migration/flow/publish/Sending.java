package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.spi.TargetPublishing;
import io.dataphin.migration.flow.publish.PublishItem.State;
import java.util.List;

/** The two rounds of a publication: files and functions, then the tasks that need them. */
enum Sending {
    FILES(PublishStep.LOOK_AT_FILES, PublishStep.SEND_FILES),
    TASKS(PublishStep.LOOK_AT_TASKS, PublishStep.SEND_TASKS);

    private final PublishStep lookStep;
    private final PublishStep sendStep;

    Sending(PublishStep lookStep, PublishStep sendStep) {
        this.lookStep = lookStep;
        this.sendStep = sendStep;
    }

    /** The step that looks whether objects of the round were sent. */
    PublishStep lookStep() {
        return lookStep;
    }

    /** The step that sends them. */
    PublishStep sendStep() {
        return sendStep;
    }

    /** The objects of the round that stand like this. */
    List<PublishItem> items(PublishState state, State stands) {
        List<PublishItem> all = this == TASKS ? state.tasks() : state.files();
        return all.stream().filter(PublishPath.stands(stands)).toList();
    }

    /** The objects that one call sends; also those that were sent when its answer was lost, since they still wait then. */
    List<PublishItem> nextCall(PublishState state) {
        List<PublishItem> waiting = items(state, State.WAITING);
        int most = state.oneByOne() ? 1 : TargetPublishing.MOST_OBJECTS;
        return waiting.subList(0, Math.min(most, waiting.size()));
    }
}

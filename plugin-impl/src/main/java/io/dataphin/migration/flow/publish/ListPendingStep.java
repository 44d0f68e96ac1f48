package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.spi.TargetPublishing;
import io.dataphin.migration.api.spi.TargetPublishing.Pending;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.publish.PublishItem.State;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds what is to be published: the tasks in their submitted versions, and new files and functions that they need. Of each page only these are
 * kept. The list has no cursor: when its length changes meanwhile it is read from its beginning again, at most three times.
 */
final class ListPendingStep implements Step<PublishState> {

    private static final int MOST_RESTARTS = 3;

    private final TargetPublishing target;

    ListPendingStep(TargetPublishing target) {
        this.target = target;
    }

    @Override
    public List<Call<?>> calls(PublishState state) {
        return List.of(target.pending(
                state.by().id(), state.project().projectId(), state.memory().page()));
    }

    @Override
    public StepOutcome<PublishState> decide(PublishState state, Answers answers) {
        Page<?> page = answers.first(Page.class);
        List<Pending> pending = page.items().stream().map(Pending.class::cast).toList();
        return ItemChanges.of(state)
                .then(known -> withFiles(withTasks(known, pending), pending))
                .then(found -> turnOver(found, page))
                .goOn(answers.now());
    }

    private static PublishState withTasks(PublishState state, List<Pending> pending) {
        PublishState found = state;
        for (Pending object : pending) {
            found = found.change(
                    item -> item.object().equals(object.object()), item -> item.submitId(object.submitId()));
        }
        return found;
    }

    private static PublishState withFiles(PublishState state, List<Pending> pending) {
        Map<Long, PublicationNeeds> needs = new LinkedHashMap<>();
        state.tasks()
                .forEach(task -> needs.put(
                        task.task().recordId(), PublicationNeeds.of(task.task().draft())));
        PublishState found = state;
        for (Pending object : pending) {
            List<Long> needers = needs.entrySet().stream()
                    .filter(task -> task.getValue().include(object.object(), object.name()))
                    .map(Map.Entry::getKey)
                    .toList();
            found = needers.isEmpty() ? found : withFile(found, object, needers);
        }
        return found;
    }

    private static PublishState withFile(PublishState state, Pending object, List<Long> needers) {
        PublishItem file =
                new PublishItem(object.object(), object.name(), null, object.submitId(), 0, State.WAITING, false, null);
        boolean known = state.files().stream().anyMatch(item -> item.object().equals(object.object()));
        Map<String, List<Long>> needs = new HashMap<>(state.memory().needs());
        needs.put(ItemChanges.needsKey(file), needers);
        return (known ? state : state.plus(file)).memory(state.memory().needs(needs));
    }

    private static PublishState turnOver(PublishState state, Page<?> page) {
        PublishMemory memory = state.memory();
        boolean moved = memory.page() > 1 && !Objects.equals(memory.total(), page.total());
        boolean last = page.last(memory.page());
        if ((moved || last && missed(state)) && memory.restarts() < MOST_RESTARTS) {
            return state.memory(memory.list(1, page.total(), memory.restarts() + 1));
        }
        return last
                ? state.at(PublishStep.LIST_ATTEMPTS).memory(memory.beginList())
                : state.memory(memory.list(memory.page() + 1, page.total(), memory.restarts()));
    }

    /** A task may have moved to a page that was read before: one object came and another went, so that the length stayed the same. */
    private static boolean missed(PublishState state) {
        return state.memory().page() > 1 && state.tasks().stream().anyMatch(task -> task.submitId() == null);
    }
}

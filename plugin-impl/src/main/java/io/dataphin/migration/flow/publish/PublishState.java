package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.flow.FlowHead;
import io.dataphin.migration.flow.FlowState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A publication as its steps see it.
 *
 * @param project the project; its development side
 * @param by who asked; the platform is called for that person
 * @param step what is to be done next
 * @param oneByOne whether each object is sent alone: the platform refused several at once
 * @param sentAt when objects were last sent; null before that
 * @param items the objects: tasks of records, and files and functions that they need
 * @param memory what steps remember for later ones
 */
public record PublishState(
        FlowHead head,
        ProjectRef project,
        UserRef by,
        PublishStep step,
        boolean oneByOne,
        Instant sentAt,
        List<PublishItem> items,
        PublishMemory memory)
        implements FlowState<PublishState> {

    public PublishState {
        items = List.copyOf(items);
    }

    @Override
    public PublishState with(FlowHead other) {
        return new PublishState(other, project, by, step, oneByOne, sentAt, items, memory);
    }

    /** The same at another step. */
    public PublishState at(PublishStep then) {
        return new PublishState(head, project, by, then, oneByOne, sentAt, items, memory);
    }

    /** From now on each object is sent alone. */
    public PublishState oneByOneFromNowOn() {
        return new PublishState(head, project, by, step, true, sentAt, items, memory);
    }

    /** The same with something else to remember. */
    public PublishState memory(PublishMemory other) {
        return new PublishState(head, project, by, step, oneByOne, sentAt, items, other);
    }

    /** The same, with objects sent at the time. */
    public PublishState sent(Instant at) {
        return new PublishState(head, project, by, step, oneByOne, at, items, memory);
    }

    /** The same with one more object. */
    public PublishState plus(PublishItem item) {
        List<PublishItem> more = new ArrayList<>(items);
        more.add(item);
        return new PublishState(head, project, by, step, oneByOne, sentAt, more, memory);
    }

    /** The same with some objects changed. */
    public PublishState change(Predicate<PublishItem> which, UnaryOperator<PublishItem> change) {
        List<PublishItem> changed = items.stream()
                .map(item -> which.test(item) ? change.apply(item) : item)
                .toList();
        return new PublishState(head, project, by, step, oneByOne, sentAt, changed, memory);
    }

    /** The objects that are tasks. */
    public List<PublishItem> tasks() {
        return items.stream().filter(PublishItem::isTask).toList();
    }

    /** The objects that are files or functions. */
    public List<PublishItem> files() {
        return items.stream().filter(item -> !item.isTask()).toList();
    }

    @Override
    public boolean ended() {
        return step == PublishStep.NONE;
    }

    @Override
    public Long recordId() {
        List<PublishItem> tasks = tasks();
        return tasks.size() == 1 ? tasks.get(0).task().recordId() : null;
    }
}

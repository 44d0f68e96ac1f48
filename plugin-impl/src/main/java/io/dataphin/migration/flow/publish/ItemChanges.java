package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.publish.PublishItem.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What became of objects of a publication in one step, and what their records are told of it. A value; each method returns a new one.
 *
 * @param before the publication before the step
 * @param state the publication with the changes
 * @param effects what the records are told
 */
record ItemChanges(PublishState before, PublishState state, List<RecordEffect> effects) {

    private static final Set<State> OPEN = Set.of(State.WAITING, State.SENT, State.PUBLISHED);

    /** No change. */
    static ItemChanges of(PublishState state) {
        return new ItemChanges(state, state, List.of());
    }

    /** The records whose tasks the publication still works on. */
    static List<Long> openRecords(PublishState state) {
        return state.tasks().stream()
                .filter(task -> OPEN.contains(task.state()))
                .map(task -> task.task().recordId())
                .toList();
    }

    /** Id under which the needs of a file or function are remembered. */
    static String needsKey(PublishItem file) {
        return file.object().type() + "/" + file.object().id();
    }

    /** The same with one object changed. */
    ItemChanges change(PublishItem item, UnaryOperator<PublishItem> change) {
        return new ItemChanges(before, state.change(other -> other.object().equals(item.object()), change), effects);
    }

    /** The platform tries to publish the object, by that attempt. */
    ItemChanges tried(PublishItem item, long attemptId) {
        return change(item, known -> known.at(State.SENT).seen(attemptId - 1));
    }

    /** The object is in production. */
    ItemChanges published(PublishItem item) {
        ItemChanges changed = change(item, known -> known.at(State.PUBLISHED));
        if (!item.isTask()) {
            return changed;
        }
        long record = item.task().recordId();
        return changed.and(new RecordEffect.Publication(record, PublicationStatus.PUBLISHED, null, null))
                .log(
                        record,
                        Level.INFO,
                        Message.of(
                                "PUBLISHED",
                                "task",
                                item.name(),
                                "version",
                                item.object().version()));
    }

    /**
     * The object was not published. A task may be published again; tasks that wait for a file or function cannot be published.
     *
     * @param code why a task failed
     * @param words the platform's words; null when it said nothing
     * @param more further parameters of the failure of a task
     */
    ItemChanges failed(PublishItem item, String code, String words, Map<String, String> more) {
        return item.isTask() ? taskFailed(item, code, words, more) : fileFailed(item, words);
    }

    private ItemChanges taskFailed(PublishItem item, String code, String words, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("task", item.name());
        parameters.put("version", item.object().version());
        parameters.put("vendorMessage", words == null ? "" : words);
        parameters.putAll(more);
        Map<String, String> logged = new LinkedHashMap<>(parameters);
        logged.put("code", code);
        long record = item.task().recordId();
        Failure failure = new Failure(code, parameters);
        return change(item, known -> known.at(State.FAILED))
                .and(new RecordEffect.Publication(record, PublicationStatus.FAILED, words, failure))
                .and(new RecordEffect.Released(record))
                .and(new RecordEffect.Logged(record, Level.ERROR, "FAILED", idOrNull(more.get("requestId")), logged));
    }

    private ItemChanges fileFailed(PublishItem file, String words) {
        ItemChanges changed = change(file, known -> known.at(State.FAILED));
        for (PublishItem task : needers(file)) {
            if (task.state() == State.WAITING) {
                changed = changed.taskFailed(task, "PUBLISH_NEEDS_FILE", words, Map.of("name", file.name()));
            }
        }
        return changed;
    }

    /** The tasks that need a file or function. */
    List<PublishItem> needers(PublishItem file) {
        List<Long> records = state.memory().needs().getOrDefault(needsKey(file), List.of());
        return state.tasks().stream()
                .filter(task -> records.contains(task.task().recordId()))
                .toList();
    }

    /** The published task is not compared; its record is let go. */
    ItemChanges notCompared(PublishItem task) {
        long record = task.task().recordId();
        return log(record, Level.WARNING, Message.of("NOT_COMPARED", "task", task.name()))
                .and(new RecordEffect.Released(record));
    }

    /** The same with something more that a record is told. */
    ItemChanges and(RecordEffect effect) {
        return and(List.of(effect));
    }

    /** The same with more that records are told. */
    ItemChanges and(List<RecordEffect> told) {
        List<RecordEffect> more = new ArrayList<>(effects);
        more.addAll(told);
        return new ItemChanges(before, state, more);
    }

    /** The same with a line of a record's log. */
    ItemChanges log(long record, Level level, Message line) {
        return and(new RecordEffect.Logged(record, level, line.code(), null, line.parameters()));
    }

    /** The same with the publication changed otherwise. */
    ItemChanges then(UnaryOperator<PublishState> change) {
        return new ItemChanges(before, change.apply(state), effects);
    }

    /** The same step with the next page of its list. */
    StepOutcome<PublishState> nextPage(Instant now) {
        return then(known -> known.memory(known.memory().nextPage())).goOn(now);
    }

    /** The same step with its list from the beginning. */
    StepOutcome<PublishState> firstPage(Instant now) {
        return then(known -> known.memory(known.memory().beginList())).goOn(now);
    }

    /** Goes on at the step that comes next. */
    StepOutcome<PublishState> next(Instant now) {
        return then(PublishPath::next).goOn(now);
    }

    /** Goes on; when the step was waited for, the records wait no more. */
    StepOutcome<PublishState> goOn(Instant now) {
        StepOutcome<PublishState> outcome = StepOutcome.of(state, now);
        if (before.head().retry().count() > 0) {
            outcome = outcome.and(openRecords(before).stream()
                    .map(record -> new RecordEffect.WaitsFor(record, null))
                    .toList());
        }
        return outcome.and(effects);
    }

    /** A request id; null when the platform named none. */
    static String idOrNull(String requestId) {
        return requestId == null || requestId.isBlank() ? null : requestId;
    }
}

package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.api.task.TargetTask.Status;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.flow.simulation.Chaos.Disturbance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Persons who work with tasks in the console while flows run. They leave alone the name of a task that was written a moment ago while the answer
 * is still missing: no look by name could find it then, and the platform has no other.
 */
final class Rivals {

    private static final String USER = "rival";

    private final Timeline time;
    private final Chaos chaos;
    private final Story story;
    private final ModelTarget target;
    private final ModelPublishing publishing;
    private final Predicate<String> writing;
    private final List<TaskDraft> wanted = new ArrayList<>();
    private int names;

    /** @param writing whether the record with a migration key has a write whose end is not known */
    Rivals(
            Timeline time,
            Chaos chaos,
            Story story,
            ModelTarget target,
            ModelPublishing publishing,
            Predicate<String> writing) {
        this.time = time;
        this.chaos = chaos;
        this.story = story;
        this.target = target;
        this.publishing = publishing;
        this.writing = writing;
    }

    /** A task that somebody else may create. */
    void wants(TaskDraft draft) {
        wanted.add(draft);
    }

    /** Begins to work, if there are any. */
    void begin() {
        if (chaos.knows(Disturbance.RIVAL)) {
            work();
        }
    }

    private void work() {
        if (time.now() < Chaos.QUIET_FROM.toNanos()) {
            if (chaos.strikes(Disturbance.RIVAL)) {
                act();
            }
            time.after(chaos.between(20, 1000), this::work);
        }
    }

    private void act() {
        List<ModelTask> tasks = List.copyOf(target.tasks().values());
        if (tasks.isEmpty() || chaos.random().nextInt(6) == 0) {
            create();
            return;
        }
        // most often the task that was made last: somebody works with it right now
        int chosen =
                chaos.random().nextBoolean() ? tasks.size() - 1 : chaos.random().nextInt(tasks.size());
        ModelTask task = tasks.get(chosen);
        switch (chaos.random().nextInt(7)) {
            case 0, 1 -> edit(task);
            case 2 -> lock(task);
            case 3 -> delete(task);
            case 4 -> rename(task);
            case 5 -> submit(task);
            default -> publish(task);
        }
    }

    private void create() {
        if (wanted.isEmpty()) {
            return;
        }
        TaskDraft draft = wanted.get(chaos.random().nextInt(wanted.size()));
        if (target.named(draft.name()).isEmpty()) {
            ModelTask task = target.add(draft, null);
            task.touched = true;
            story.tell(() -> "a person creates " + task);
        }
    }

    private void edit(ModelTask task) {
        if (task.lockUserId == null) {
            task.write(SimulatedDrafts.edited(task.content, names++));
            task.touched = true;
            story.tell(() -> "a person edits " + task);
        }
    }

    private void lock(ModelTask task) {
        task.lockUserId = USER;
        story.tell(() -> "a person locks " + task);
        time.after(chaos.between(100, 20_000), () -> {
            task.lockUserId = null;
            story.tell(() -> "a person unlocks " + task);
        });
    }

    private boolean untouchable(ModelTask task) {
        return task.origin != null && writing.test(task.origin.migrationKey());
    }

    private void delete(ModelTask task) {
        if (!task.everPublished && task.asyncId == null && !untouchable(task)) {
            target.tasks().remove(task.fileId);
            story.tell(() -> "a person deletes " + task);
        }
    }

    private void rename(ModelTask task) {
        if (!untouchable(task)) {
            String former = task.name;
            task.name = "renamed_" + names++;
            task.version++;
            task.status = Status.IN_DEVELOPMENT;
            task.touched = true;
            story.tell(() -> "a person renames " + former + ": " + task);
        }
    }

    private void submit(ModelTask task) {
        if (task.asyncId == null) {
            target.submits().begin(task, true);
            story.tell(() -> "a person submits " + task);
        }
    }

    private void publish(ModelTask task) {
        target.submits().pending().stream()
                .filter(object -> object.object().id().equals(task.fileId))
                .findFirst()
                .ifPresent(object -> {
                    story.tell(() -> "a person publishes " + object);
                    publishing.begin(List.of(object));
                });
    }
}

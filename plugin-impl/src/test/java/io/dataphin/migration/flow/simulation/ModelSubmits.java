package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.api.spi.TargetPublishing.ObjectVersion;
import io.dataphin.migration.api.spi.TargetPublishing.Pending;
import io.dataphin.migration.api.task.TargetTask.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Submits of the model: each takes its time, and may be forgotten when it has ended. */
final class ModelSubmits {

    private final Timeline time;
    private final Chaos chaos;
    private final Story story;
    private final Map<Long, SubmitProgress> progress = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private long ids = 1000;

    ModelSubmits(Timeline time, Chaos chaos, Story story) {
        this.time = time;
        this.chaos = chaos;
        this.story = story;
    }

    /** Begins to submit the task as it stands. */
    long begin(ModelTask task, boolean listed) {
        long id = ids++;
        task.asyncId = id;
        task.status = Status.SUBMITTING;
        progress.put(id, new SubmitProgress.Running());
        long version = task.version;
        time.after(duration(), () -> end(id, task, version, listed));
        return id;
    }

    private Duration duration() {
        return chaos.calm()
                ? Duration.ofSeconds(2)
                : chaos.between(200, chaos.random().nextInt(10) == 0 ? 15_000 : 3000);
    }

    private void end(long id, ModelTask task, long version, boolean listed) {
        task.asyncId = null;
        task.status = task.version == version ? Status.SUBMITTED : Status.IN_DEVELOPMENT;
        long submitId = id + 1_000_000;
        boolean forgotten = !chaos.calm() && chaos.random().nextInt(20) == 0;
        progress.put(
                id, forgotten ? new SubmitProgress.Unknown("r") : new SubmitProgress.Succeeded(submitId, version, "r"));
        if (listed) {
            pending.add(new Pending(submitId, objectOf(task, version), task.name));
        } else {
            task.inProduction = true;
        }
        story.tell(() -> "submit " + id + " of " + task.fileId + " v" + version + " has ended"
                + (forgotten ? " and is forgotten" : ""));
    }

    static ObjectVersion objectOf(ModelTask task, long version) {
        return new ObjectVersion(task.content.type().name(), task.fileId, String.valueOf(version));
    }

    SubmitProgress progress(long id, String requestId) {
        return progress.getOrDefault(id, new SubmitProgress.Unknown(requestId));
    }

    /** What waits to be published. */
    List<Pending> pending() {
        return pending;
    }
}

package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.spi.TargetPublishing;
import io.dataphin.migration.api.task.TargetTask.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Publishing in the model: all or none of the objects of a call, each attempt takes its time. */
final class ModelPublishing implements TargetPublishing {

    private final Wire wire;
    private final Quotas quotas;
    private final Timeline time;
    private final Chaos chaos;
    private final Story story;
    private final ModelTarget target;
    private final int pageSize;
    private final List<Attempt> attempts = new ArrayList<>();
    private final Map<ObjectVersion, Integer> published = new HashMap<>();
    private final Set<String> unpublishedFiles = new HashSet<>();

    ModelPublishing(Wire wire, Quotas quotas, Timeline time, Chaos chaos, Story story, ModelTarget target) {
        this.wire = wire;
        this.quotas = quotas;
        this.time = time;
        this.chaos = chaos;
        this.story = story;
        this.target = target;
        this.pageSize =
                chaos.random().nextInt(3) == 0 ? 100 : 2 + chaos.random().nextInt(4);
    }

    @Override
    public Call<Page<Pending>> pending(String userId, long projectId, int page) {
        return wire.read(
                "Pending " + page, quotas.level1(), () -> page(target.submits().pending(), page));
    }

    @Override
    public Call<Page<Attempt>> attempts(String userId, long projectId, int page) {
        return wire.read("Attempts " + page, quotas.level1(), () -> {
            List<Attempt> newestFirst = new ArrayList<>(attempts);
            Collections.reverse(newestFirst);
            return page(newestFirst, page);
        });
    }

    private <A> Page<A> page(List<A> all, int number) {
        int from = Math.min(all.size(), (number - 1) * pageSize);
        int to = Math.min(all.size(), from + pageSize);
        return new Page<>(all.subList(from, to), (long) all.size(), pageSize);
    }

    @Override
    public Call<String> publish(String userId, long projectId, List<Long> submitIds, String comment) {
        return wire.write("Publish " + submitIds, quotas.level2(), () -> {
            List<Pending> chosen = target.submits().pending().stream()
                    .filter(object -> submitIds.contains(object.submitId()))
                    .toList();
            if (chosen.size() != submitIds.size()) {
                throw new PlatformRejectedException(
                        Platform.TARGET,
                        new PlatformAnswer("Publish", 200, "DPN.Publish.SubmitNotFound", "unknown submit", "r"));
            }
            chosen.forEach(object -> published.merge(object.object(), 1, Integer::sum));
            begin(chosen);
            return wire.requestId();
        });
    }

    /** A new file that waits to be published; tasks that need it cannot be published before. */
    void addFile(String name) {
        unpublishedFiles.add(name);
        ObjectVersion object = new ObjectVersion(ObjectVersion.RESOURCE, name, "1");
        target.submits().pending().add(new Pending(9000 + unpublishedFiles.size(), object, name));
    }

    /** Begins to publish. */
    void begin(List<Pending> objects) {
        target.submits().pending().removeAll(objects);
        objects.forEach(object -> {
            int index = attempts.size();
            attempts.add(new Attempt(index + 1L, object.object(), AttemptState.RUNNING, ""));
            time.after(chaos.calm() ? Duration.ofSeconds(2) : chaos.between(200, 4000), () -> end(index));
        });
    }

    private void end(int index) {
        Attempt attempt = attempts.get(index);
        ModelTask task = target.task(attempt.object().id());
        boolean lacksFile =
                task != null && task.content.dependencyResourceNames().stream().anyMatch(unpublishedFiles::contains);
        AttemptState state = lacksFile ? AttemptState.FAILED : AttemptState.SUCCEEDED;
        attempts.set(index, new Attempt(attempt.id(), attempt.object(), state, lacksFile ? "a file is missing" : ""));
        unpublishedFiles.remove(attempt.object().id());
        if (task != null && !lacksFile) {
            task.everPublished = true;
            task.inProduction = true;
            boolean newest =
                    String.valueOf(task.version).equals(attempt.object().version());
            task.status = newest && task.asyncId == null ? Status.PUBLISHED : task.status;
        }
        story.tell(() -> attempt.object() + " is published: " + state);
    }

    /** Whether lists have several pages: a file may then move to a page that was read, and nobody misses it. */
    boolean severalPages() {
        return pageSize < 100;
    }

    /** How many publishes of ours were accepted for each object. */
    Map<ObjectVersion, Integer> published() {
        return published;
    }
}

package io.dataphin.sandbox.dataphin.publish;

import io.dataphin.sandbox.dataphin.Ids;
import io.dataphin.sandbox.dataphin.Project;
import io.dataphin.sandbox.dataphin.Resource;
import io.dataphin.sandbox.dataphin.Udf;
import io.dataphin.sandbox.dataphin.publish.SubmitRecord.State;
import io.dataphin.sandbox.dataphin.task.Instances;
import io.dataphin.sandbox.dataphin.task.StreamTask;
import io.dataphin.sandbox.dataphin.task.TaskDependencies;
import io.dataphin.sandbox.gate.Settings;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Submitted objects and the attempts to publish them. */
public final class PublishLedger {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final List<SubmitRecord> submits = new ArrayList<>();
    private final List<PublishRecord> publishes = new ArrayList<>();
    private final Ids ids;
    private final Clock clock;
    private final Supplier<Settings> settings;
    private final Instances instances;

    /** Nothing submitted yet. */
    public PublishLedger(Ids ids, Clock clock, Supplier<Settings> settings, Instances instances) {
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
        this.instances = instances;
    }

    /** Finishes the publishes whose time has come, in the order they were asked for. */
    public void settle() {
        long now = clock.millis();
        publishes.stream().filter(publish -> publish.due(now)).forEach(publish -> publish.finish(time()));
    }

    /**
     * Notes a successful submit of a task.
     *
     * @param snapshot content and version that were submitted
     * @return the submit id
     */
    public long submitted(
            Project project, StreamTask task, StreamTask.Published snapshot, String comment, String userId) {
        String version = Long.toString(snapshot.version());
        ObjectIdentity object = new ObjectIdentity(task.fileId(), task.type(), task.name(), version);
        Publishable publishable = new TaskRelease(project, task, snapshot);
        return add(project, object, task.published().isPresent(), comment, userId, publishable);
    }

    /** Notes a new resource of a Dev-Prod pair. */
    public void submitted(Project project, Resource resource, String comment, String userId) {
        String id = Long.toString(resource.id());
        ObjectIdentity object = new ObjectIdentity(id, "IDE_RESOURCE", resource.name(), "1");
        add(project, object, false, comment, userId, new SimpleRelease(resource::publish));
    }

    /** Notes a new function of a Dev-Prod pair. */
    public void submitted(Project project, Udf function, String comment, String userId) {
        String id = Long.toString(function.id());
        ObjectIdentity object = new ObjectIdentity(id, "STREAM_UDF", function.name(), "1");
        add(project, object, false, comment, userId, new SimpleRelease(function::publish));
    }

    /** Takes back what waits to be published of a deleted object. */
    public void withdraw(String objectId) {
        submits.removeIf(submit -> submit.object().id().equals(objectId));
    }

    List<SubmitRecord> pending() {
        return submits.stream().filter(SubmitRecord::pending).toList();
    }

    List<PublishRecord> publishes() {
        return List.copyOf(publishes);
    }

    Optional<SubmitRecord> latest(String objectId, String objectType) {
        return submits.stream()
                .filter(submit -> submit.object().id().equals(objectId)
                        && submit.object().type().equals(objectType))
                .reduce((earlier, later) -> later);
    }

    void publish(SubmitRecord submit, String comment, String userId) {
        long dueAt = clock.millis() + settings.get().publishMillis();
        publishes.add(new PublishRecord(ids.nextRecord(), submit, comment, userId, time(), dueAt));
    }

    private long add(
            Project project,
            ObjectIdentity object,
            boolean update,
            String comment,
            String userId,
            Publishable publishable) {
        SubmitRecord submit =
                new SubmitRecord(ids.nextRecord(), project, object, update, comment, userId, time(), publishable);
        submits.add(submit);
        return submit.id();
    }

    private String time() {
        return TIME.format(clock.instant());
    }

    /** Resources and functions need nothing else. */
    private record SimpleRelease(Runnable action) implements Publishable {
        @Override
        public List<String> lacking() {
            return List.of();
        }

        @Override
        public void publish() {
            action.run();
        }
    }

    /** A version of a task; older versions of it no longer wait once a newer one is out. */
    private final class TaskRelease implements Publishable {
        private final Project project;
        private final StreamTask task;
        private final StreamTask.Published snapshot;

        TaskRelease(Project project, StreamTask task, StreamTask.Published snapshot) {
            this.project = project;
            this.task = task;
            this.snapshot = snapshot;
        }

        @Override
        public List<String> lacking() {
            return new TaskDependencies(snapshot.content(), project).unpublished();
        }

        @Override
        public void publish() {
            task.publish(
                    new StreamTask.Published(snapshot.content(), snapshot.version(), clock.millis(), snapshot.by()));
            instances.takeEffect(task.fileId(), snapshot.content());
            submits.stream()
                    .filter(submit -> submit.object().id().equals(task.fileId()))
                    .filter(submit -> Long.parseLong(submit.object().version()) < snapshot.version())
                    .forEach(submit -> submit.change(State.PUBLISHED, "SUCCESS"));
        }
    }
}

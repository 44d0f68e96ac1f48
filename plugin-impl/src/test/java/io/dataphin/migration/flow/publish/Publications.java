package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.TargetPublishing.Attempt;
import io.dataphin.migration.api.spi.TargetPublishing.AttemptState;
import io.dataphin.migration.api.spi.TargetPublishing.ObjectVersion;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.FlowHead;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.OpenIntent;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.Retry;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.publish.PublishItem.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Publications, answers and faults for tests of their steps. */
final class Publications {

    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    static final Duration TIMEOUT = Duration.ofMinutes(10);
    static final PublishFlow FLOW =
            new PublishFlow(null, new FakeSource(), new FakeTarget(), new FakePublishing(), TIMEOUT);

    private static final ProjectRef PROJECT = new ProjectRef(7, Env.DEV);

    private Publications() {}

    /** A publication that has not begun. */
    static PublishState at(PublishStep step, PublishItem... items) {
        FlowHead head = new FlowHead(new FlowId(FlowKind.PUBLISH, 1, 1), 3, NOW, Retry.NONE, null, 0, null);
        return new PublishState(
                head, PROJECT, new UserRef("u-1", "Wang"), step, false, null, List.of(items), PublishMemory.NONE);
    }

    /** The same after passing faults in a row. */
    static PublishState waited(PublishState state, int faults) {
        return state.with(state.head().retry(new Retry(NOW.minusSeconds(60), faults)));
    }

    /** The same with a write whose end is not known. */
    static PublishState open(PublishState state, Instant openedAt, Instant settlesAt) {
        return state.with(state.head().intent(new OpenIntent(9, IntentKind.PUBLISH, openedAt, settlesAt)));
    }

    /** The task of record n, to be sent, with submit id 100 + n and attempt 50 seen. */
    static PublishItem task(int n) {
        return new PublishItem(
                new ObjectVersion("FLINK_SQL", "t" + n, "1"),
                "task_" + n,
                new PublishItem.Task(n, "d" + n, location("ns"), draft("select f" + n + "(x)")),
                100L + n,
                50,
                State.WAITING,
                true,
                null);
    }

    /** The same before anything is known of it. */
    static PublishItem unknown(int n) {
        PublishItem task = task(n);
        return new PublishItem(task.object(), task.name(), task.task(), null, 0, State.WAITING, false, null);
    }

    /** Function n, to be sent, with submit id 200 + n and attempt 50 seen. */
    static PublishItem function(int n) {
        return new PublishItem(
                new ObjectVersion(ObjectVersion.FUNCTION, "f" + n, "1"),
                "f" + n,
                null,
                200L + n,
                50,
                State.WAITING,
                false,
                null);
    }

    static SourceLocation location(String namespace) {
        return new SourceLocation("VERVERICA", 1, "source", "region", "host", "ws", namespace, "ref");
    }

    static TaskDraft draft(String sql, String... files) {
        return new TaskDraft(
                "task",
                TaskType.FLINK_SQL,
                "/",
                null,
                sql,
                files.length == 0 ? null : new TaskDraft.MainResource(files[0], null, null),
                Arrays.asList(files).subList(Math.min(1, files.length), files.length),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    static Attempt attempt(long id, PublishItem item, AttemptState state) {
        return new Attempt(id, item.object(), state, state == AttemptState.FAILED ? "no quota" : "");
    }

    /** Attempts of others, newest first, the newest with that id. */
    static List<Attempt> others(long newest, int count) {
        return LongStream.range(0, count)
                .mapToObj(i -> new Attempt(
                        newest - i, new ObjectVersion("FLINK_SQL", "other", "1"), AttemptState.SUCCEEDED, ""))
                .toList();
    }

    /** A page of a list of that length, two items a page. */
    static <A> Page<A> page(long total, List<A> items) {
        return new Page<>(items, total, 2);
    }

    /** The only page of a list. */
    static Page<Object> page(Object... items) {
        return new Page<>(List.of(items), (long) items.length, 100);
    }

    static Answers answers(Object... values) {
        return answeredAt(NOW, values);
    }

    static Answers answeredAt(Instant at, Object... values) {
        return new Answers(List.of(values), at, at);
    }

    static Step<PublishState> step(PublishState state) {
        return FLOW.step(state);
    }

    static StepOutcome<PublishState> decide(PublishState state, Object... values) {
        return step(state).decide(state, answers(values));
    }

    /** What the calls of the step ask for. */
    static List<String> calls(PublishState state) {
        return step(state).calls(state).stream().map(Call::action).toList();
    }

    /** Codes of the lines of a record's log. */
    static List<String> lines(StepOutcome<PublishState> outcome, long record) {
        return effects(outcome, RecordEffect.Logged.class).stream()
                .filter(line -> line.recordId() == record)
                .map(RecordEffect.Logged::code)
                .toList();
    }

    static <E extends RecordEffect> List<E> effects(StepOutcome<PublishState> outcome, Class<E> kind) {
        return outcome.effects().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Codes of failures of records, in order. */
    static List<String> failures(StepOutcome<PublishState> outcome) {
        return effects(outcome, RecordEffect.Publication.class).stream()
                .filter(told -> told.failure() != null)
                .map(told -> told.recordId() + " " + told.failure().code())
                .toList();
    }

    /** Records that were let go. */
    static List<Long> released(StepOutcome<PublishState> outcome) {
        return effects(outcome, RecordEffect.Released.class).stream()
                .map(RecordEffect.Released::recordId)
                .toList();
    }

    static List<State> states(StepOutcome<PublishState> outcome) {
        return outcome.state().items().stream().map(PublishItem::state).toList();
    }

    static Duration due(StepOutcome<PublishState> outcome) {
        return Duration.between(NOW, outcome.state().head().dueAt());
    }

    static PlatformException unavailable() {
        return new PlatformUnavailableException(Platform.TARGET, said("DPN.System.Busy"), Duration.ZERO, null);
    }

    static PlatformException rejected() {
        return new PlatformRejectedException(Platform.TARGET, said("DPN.Publish.NotAvailable"));
    }

    static PlatformException denied() {
        return new PlatformAccessException(Platform.TARGET, said("DPN.Auth.NoPermission"));
    }

    private static PlatformAnswer said(String code) {
        return new PlatformAnswer("PublishObjectList", 200, code, "not now", "r-1");
    }

    static <A> Call<A> call(String action) {
        return call(action, "target");
    }

    /** A call with a name and a bucket; it cannot be sent. */
    static <A> Call<A> call(String action, String bucket) {
        return Call.read(action, new Bucket(Platform.TARGET, bucket, 5), Duration.ofSeconds(10), () -> {
            throw new UnsupportedOperationException();
        });
    }
}

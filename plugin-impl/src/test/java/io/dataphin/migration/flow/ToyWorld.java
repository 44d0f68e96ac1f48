package io.dataphin.migration.flow;

import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.error.ThrottledException;
import io.dataphin.migration.flow.ToyFlow.At;
import io.dataphin.migration.flow.ToyFlow.Toy;
import io.dataphin.migration.flow.simulation.MemoryFlowStore;
import io.dataphin.migration.flow.simulation.VirtualClock;
import io.dataphin.migration.platform.quota.LocalQuota;
import io.dataphin.migration.platform.quota.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/** A toy flow with all that it needs: a platform that does as it is told, a store that can fail, a clock that the test moves. */
final class ToyWorld {

    static final Duration LONGEST_RETRY = Duration.ofMinutes(10);

    final VirtualClock clock = new VirtualClock();
    final Quota quota;
    final List<String> sent = new ArrayList<>();
    final FaultyStore store = new FaultyStore();
    final FlowRunner runner;
    boolean outage;
    boolean stopping;

    private final Map<String, Deque<Supplier<Object>>> answers = new HashMap<>();

    /** A store that does something else first, once a method and entry. */
    static final class FaultyStore extends MemoryFlowStore<Toy> {

        final Deque<Runnable> beforeLoad = new ArrayDeque<>();
        final Deque<Runnable> beforeOpen = new ArrayDeque<>();
        final Deque<Runnable> beforeStore = new ArrayDeque<>();

        @Override
        public java.util.Optional<Toy> load(FlowId id) {
            first(beforeLoad);
            return super.load(id);
        }

        @Override
        public Toy open(Toy state, IntentKind kind, Instant now, Instant settlesAt) {
            first(beforeOpen);
            return super.open(state, kind, now, settlesAt);
        }

        @Override
        public Toy store(StepOutcome<Toy> outcome, Instant now) {
            first(beforeStore);
            return super.store(outcome, now);
        }

        private static void first(Deque<Runnable> actions) {
            if (!actions.isEmpty()) {
                actions.remove().run();
            }
        }

        /** Another execution, or a person, changes the flow. */
        void changeMeanwhile() {
            Toy stored = super.load(ToyFlow.ID).orElseThrow();
            super.store(
                    StepOutcome.of(stored, stored.head().dueAt()), stored.head().dueAt());
        }
    }

    ToyWorld(At at, double perSecond) {
        this(at, perSecond, flow -> flow);
    }

    /** @param change makes another flow of the toy flow */
    ToyWorld(At at, double perSecond, Function<ToyFlow, Flow<Toy>> change) {
        quota = new LocalQuota(clock::nanos);
        store.put(Toy.begin(at, clock.instant()));
        Flow<Toy> flow = change.apply(new ToyFlow(store, perSecond, this::answer));
        Outages outages = new Outages() {
            @Override
            public boolean causedBy(Throwable fault) {
                return outage;
            }

            @Override
            public boolean away() {
                return outage;
            }
        };
        runner = new FlowRunner(List.of(flow), quota, outages, clock, new Random(1), LONGEST_RETRY, () -> stopping);
    }

    private Object answer(String action) {
        sent.add(action);
        Deque<Supplier<Object>> planned = answers.getOrDefault(action, new ArrayDeque<>());
        return planned.isEmpty() ? usual(action) : planned.remove().get();
    }

    private static Object usual(String action) {
        return switch (action) {
            case "Look" -> false;
            case "Create" -> "task-1";
            default -> "answer to " + action;
        };
    }

    /** The next answer to an action; afterwards it is the usual one. */
    ToyWorld then(String action, Supplier<Object> answer) {
        answers.computeIfAbsent(action, any -> new ArrayDeque<>()).add(answer);
        return this;
    }

    /** Several times the same answer. */
    ToyWorld then(String action, int times, Supplier<Object> answer) {
        for (int i = 0; i < times; i++) {
            then(action, answer);
        }
        return this;
    }

    /** Runs one execution to its end: sits out its waits. */
    Progress execute() {
        return execute(runner.begin(ToyFlow.ID));
    }

    Progress execute(FlowExecution<?> execution) {
        while (true) {
            Progress progress = execution.advance();
            if (progress instanceof Progress.Wait wait) {
                clock.pass(wait.time());
            } else if (!(progress instanceof Progress.GoOn)) {
                return progress;
            }
        }
    }

    /** Runs executions until the flow has ended, each when it is due. */
    ToyWorld executeToEnd() {
        for (int i = 0; i < 1000; i++) {
            Progress progress = execute();
            if (progress instanceof Progress.Ended) {
                return this;
            }
            clock.pass(untilDue(progress));
        }
        throw new AssertionError("the flow does not end: " + state() + ", sent " + sent);
    }

    Duration untilDue(Progress progress) {
        Duration time = Duration.between(clock.instant(), ((Progress.Due) progress).at());
        return time.isNegative() ? Duration.ZERO : time;
    }

    /** Advances so often; sits out the waits. */
    ToyWorld advance(FlowExecution<?> execution, int times) {
        for (int i = 0; i < times; i++) {
            if (execution.advance() instanceof Progress.Wait wait) {
                clock.pass(wait.time());
            }
        }
        return this;
    }

    Toy state() {
        return store.flows().iterator().next();
    }

    String end() {
        return state().end();
    }

    long sent(String action) {
        return sent.stream().filter(action::equals).count();
    }

    List<IntentResult> intents() {
        return store.journal().stream().map(MemoryFlowStore.Entry::result).toList();
    }

    static Object passing(Duration retryAfter) {
        throw new PlatformUnavailableException(Platform.TARGET, answer(503, "Busy"), retryAfter, null);
    }

    static Object passing() {
        return passing(Duration.ZERO);
    }

    static Object throttled(Duration retryAfter) {
        throw new ThrottledException(Platform.TARGET, answer(429, "Throttling.User"), retryAfter);
    }

    static Object lost() {
        throw new OutcomeUnknownException(Platform.TARGET, PlatformAnswer.none("Create", "reset"), null);
    }

    static Object refused(String code) {
        throw new PlatformRejectedException(Platform.TARGET, answer(200, code));
    }

    static Object noAccess() {
        throw new PlatformAccessException(Platform.TARGET, answer(403, "NoPermission"));
    }

    static Object defect() {
        throw new IllegalStateException("a defect");
    }

    static Object overflow() {
        throw new StackOverflowError();
    }

    private static PlatformAnswer answer(int status, String code) {
        return new PlatformAnswer("Act", status, code, "no", "request-of-platform");
    }
}

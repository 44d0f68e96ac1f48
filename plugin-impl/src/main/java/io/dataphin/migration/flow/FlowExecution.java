package io.dataphin.migration.flow;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.error.ThrottledException;
import io.dataphin.migration.api.operations.LogContext;
import io.dataphin.migration.platform.quota.Quota;
import io.dataphin.migration.platform.quota.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One execution of a flow: does the steps that need not wait, each from the state that the last commit stored. {@link #advance} does one thing at
 * a time, a commit or a call, so that a test can let time pass, other executions run or the process die between any two of them.
 */
public final class FlowExecution<S extends FlowState<S>> {

    /** How long before its place an execution comes back: the worker sits out the rest. */
    static final Duration AHEAD = Duration.ofMillis(200);
    /** Longest time that a step sits out for its places. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    /** After its time-out and this, a write cannot take effect any more. */
    static final Duration SETTLING = Duration.ofSeconds(5);
    /** A write that is not sent within this time of its place is not sent any more: another process may take it for lost. */
    static final Duration SENT_WITHIN = Duration.ofSeconds(3);

    private static final Logger LOG = Logger.getLogger(FlowExecution.class.getName());

    /** More than any flow takes without waiting; whatever goes round in circles makes room for the others. */
    private static final int MOST_STEPS = 8;

    private static final Duration LONGEST_RUN = Duration.ofSeconds(2);
    /** Pause after a platform refused for want of quota and named no time: the platforms count over a second. */
    private static final Duration THROTTLED = Duration.ofSeconds(1);
    /** When a flow is tried again while the database is away. */
    private static final Duration OUTAGE = Duration.ofSeconds(5);

    /** When a flow is tried again that can neither go on nor be ended. */
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private static final int MOST_STORE_FAULTS = 3;

    private final FlowRunner runner;
    private final Flow<S> flow;
    private final FlowId id;
    private final Instant begun;

    private Phase phase = Phase.LOAD;
    private int steps;
    private S state;
    /** The state at the write step, before its intent was committed. */
    private S beforeWrite;

    private Step<S> step;
    private List<Call<?>> calls;
    private Reservation places;
    /** Whether places were lost since this node came too late for them: then the next ones are waited for here. */
    private boolean lostPlaces;

    private Duration waited;
    private List<Object> answers;
    private Instant askedAt;

    private enum Phase {
        LOAD,
        OPEN_INTENT,
        SEND,
        DECIDE
    }

    /** A store, or the quota, failed for another reason than a stale version. */
    private static final class StoreFailedException extends RuntimeException {
        private StoreFailedException(Throwable cause) {
            super(cause);
        }
    }

    FlowExecution(FlowRunner runner, Flow<S> flow, FlowId id) {
        this.runner = runner;
        this.flow = flow;
        this.id = id;
        this.begun = runner.clock.instant();
    }

    /** Does the next thing: at most one commit or one call. Not to be called again once the execution has ended. */
    public Progress advance() {
        return context().during(() -> {
            try {
                return doNext();
            } catch (StaleFlowException e) {
                return next(Phase.LOAD);
            } catch (StoreFailedException e) {
                return storeFailed(e.getCause());
            } catch (Throwable e) {
                return lost(e);
            }
        });
    }

    private Progress doNext() {
        return switch (phase) {
            case LOAD -> load();
            case OPEN_INTENT -> openIntent();
            case SEND -> send();
            case DECIDE -> decide(() -> new Answers(answers, askedAt, now()));
        };
    }

    /** A defect in the very code that ends a flow: whoever runs flows must not run it again and again. */
    private Progress lost(Throwable error) {
        LOG.log(Level.SEVERE, error, () -> "flow " + id + " cannot be ended; it is tried again every minute");
        return new Progress.Due(now().plus(SELDOM));
    }

    private LogContext context() {
        return state == null ? LogContext.NONE : new LogContext(state.head().requestId(), state.recordId(), null);
    }

    private Instant now() {
        return runner.clock.instant();
    }

    private Progress next(Phase following) {
        phase = following;
        return new Progress.GoOn();
    }

    private Progress load() {
        boolean enough = steps >= MOST_STEPS || Duration.between(begun, now()).compareTo(LONGEST_RUN) > 0;
        if (enough || runner.stopping.getAsBoolean()) {
            return new Progress.Due(now());
        }
        steps++;
        Optional<S> found = stored(() -> flow.store().load(id));
        if (found.isEmpty() || found.get().ended()) {
            runner.forget(id);
            return new Progress.Ended();
        }
        state = found.get();
        if (state.head().dueAt().isAfter(now())) {
            return new Progress.Due(state.head().dueAt());
        }
        answers = new ArrayList<>();
        askedAt = null;
        waited = Duration.ZERO;
        try {
            step = flow.step(state);
            calls = checked(step.calls(state));
        } catch (Throwable e) {
            return broken(e);
        }
        return calls.isEmpty() ? decide(() -> Answers.none(now())) : findPlaces();
    }

    /** A step with other calls than it may have would break a quota, or write without an intent. */
    private List<Call<?>> checked(List<Call<?>> wanted) {
        Call.Kind kind = step instanceof WriteStep ? Call.Kind.WRITE : Call.Kind.READ;
        boolean right = wanted.size() <= (kind == Call.Kind.WRITE ? 1 : Step.MOST_CALLS)
                && wanted.stream().allMatch(call -> call.kind() == kind)
                && wanted.stream().map(Call::bucket).distinct().count() <= 1;
        if (!right) {
            throw new IllegalStateException("a step may not have the calls " + wanted);
        }
        return List.copyOf(wanted);
    }

    /** The places that the flow came back for, or new ones. The execution ends when the first of them is not near. */
    private Progress findPlaces() {
        places = runner.take(state.head());
        if (places != null && places.late()) {
            lostPlaces = true;
            places = null;
        }
        if (places == null) {
            places = reserve();
        }
        Duration longest = lostPlaces ? LONGEST_WAIT : AHEAD;
        if (places.untilNext().compareTo(longest) > 0) {
            return comeBack();
        }
        return next(step instanceof WriteStep ? Phase.OPEN_INTENT : Phase.SEND);
    }

    /** Takes places for the calls that are left, as many as can be sat out: a place that is not used is lost for all. */
    private Reservation reserve() {
        Bucket bucket = calls.get(answers.size()).bucket();
        long most =
                1 + LONGEST_WAIT.minus(AHEAD).toNanos() / Quota.spacing(bucket).toNanos();
        int count = (int) Math.min(calls.size() - answers.size(), most);
        return stored(() -> runner.quota.reserve(bucket, count));
    }

    private Progress comeBack() {
        runner.keep(state.head(), places);
        Duration time = places.untilNext().minus(AHEAD);
        return new Progress.Due(time.isNegative() ? now() : now().plus(time));
    }

    private Progress openIntent() {
        WriteStep<S> write = (WriteStep<S>) step;
        S looking;
        IntentKind kind;
        try {
            kind = write.intent(state);
            looking = write.looking(state);
        } catch (Throwable e) {
            return broken(e);
        }
        Duration wait = places.untilNext().isNegative() ? Duration.ZERO : places.untilNext();
        Instant settles = now().plus(wait).plus(SENT_WITHIN).plus(settling());
        beforeWrite = state;
        state = stored(() -> flow.store().open(looking, kind, now(), settles));
        return next(Phase.SEND);
    }

    /** How long a write may take effect after it was sent. */
    private Duration settling() {
        return calls.get(0).timeout().plus(SETTLING);
    }

    /** Whether a look could already take the write for not done, as committing or waiting took so long. */
    private boolean tooLateToWrite() {
        return step instanceof WriteStep
                && now().plus(settling()).isAfter(state.head().intent().settlesAt());
    }

    private Progress send() {
        if (tooLateToWrite()) {
            return writeAnew();
        }
        if (places.late()) {
            places = reserve();
        }
        Duration wait = places.untilNext();
        if (!wait.isNegative() && !wait.isZero()) {
            waited = waited.plus(wait);
            return waited.compareTo(LONGEST_WAIT) > 0 ? placesAreFar() : new Progress.Wait(wait);
        }
        places.use();
        Call<?> call = calls.get(answers.size());
        askedAt = askedAt == null ? now() : askedAt;
        try {
            answers.add(call.send());
        } catch (PlatformException e) {
            return fault(call, e);
        } catch (Throwable e) {
            return broken(e);
        }
        return next(answers.size() == calls.size() || places.left() == 0 ? Phase.DECIDE : Phase.SEND);
    }

    /** The step decides with the answers that it has; without any it comes back. */
    private Progress placesAreFar() {
        if (!answers.isEmpty()) {
            return next(Phase.DECIDE);
        }
        if (step instanceof WriteStep) {
            Progress progress = writeAnew();
            return progress instanceof Progress.GoOn ? comeBack() : progress;
        }
        return comeBack();
    }

    /** The write was not sent: it is begun anew. */
    private Progress writeAnew() {
        return store(
                StepOutcome.of(notDone(), now()).retry(state.head().retry()).intent(IntentResult.REFUSED, null));
    }

    /** The flow as it is when the step's call was certainly not done: a write is begun anew, and there is nothing to look for. */
    private S notDone() {
        return step instanceof WriteStep ? beforeWrite.with(state.head()) : state;
    }

    private Progress decide(Supplier<Answers> given) {
        StepOutcome<S> outcome;
        try {
            outcome = keepingFaults(step.decide(state, given.get()));
        } catch (Throwable e) {
            return broken(e);
        }
        return store(
                step instanceof WriteStep && outcome.intentEnd() == null
                        ? outcome.intent(IntentResult.DONE, null)
                        : outcome);
    }

    /** Passing faults of a write are not over because the look before it went well: else it were tried for ever. */
    private StepOutcome<S> keepingFaults(StepOutcome<S> outcome) {
        boolean look = !(step instanceof WriteStep) && (stillOpen(outcome) || leadsToWrite(outcome.state()));
        return look && outcome.state().head().retry().count() == 0
                ? outcome.retry(state.head().retry())
                : outcome;
    }

    private boolean stillOpen(StepOutcome<S> outcome) {
        return state.head().intent() != null && outcome.intentEnd() == null;
    }

    private boolean leadsToWrite(S then) {
        return !then.ended() && flow.step(then) instanceof WriteStep;
    }

    private Progress fault(Call<?> call, PlatformException fault) {
        if (fault instanceof ThrottledException throttled) {
            postpone(call.bucket(), throttled.retryAfter());
            if (!answers.isEmpty()) {
                return next(Phase.DECIDE);
            }
        }
        boolean lost = step instanceof WriteStep && fault instanceof OutcomeUnknownException;
        StepOutcome<S> outcome;
        try {
            outcome = lost ? waiting(state, fault, true) : outcome(fault);
        } catch (Throwable e) {
            return broken(e);
        }
        return store(
                step instanceof WriteStep && !lost && outcome.intentEnd() == null
                        ? outcome.intent(IntentResult.REFUSED, fault.answer().requestId())
                        : outcome);
    }

    private void postpone(Bucket bucket, Duration asked) {
        Duration time = asked.isZero() ? THROTTLED : asked.compareTo(Backoff.LONGEST) > 0 ? Backoff.LONGEST : asked;
        stored(() -> {
            runner.quota.postpone(bucket, time);
            return null;
        });
    }

    private StepOutcome<S> outcome(PlatformException fault) {
        Optional<StepOutcome<S>> own =
                fault instanceof ThrottledException ? Optional.empty() : step.fault(state, fault, now());
        if (own.isPresent()) {
            return own.get();
        }
        return fault instanceof PlatformUnavailableException && !tooLong()
                ? waiting(notDone(), fault, false)
                : flow.fails(state, fault, now());
    }

    private boolean tooLong() {
        Instant since = state.head().retry().since();
        return since != null && Duration.between(since, now()).compareTo(runner.longestRetry) > 0;
    }

    private StepOutcome<S> waiting(S then, PlatformException fault, boolean lost) {
        Retry retry = state.head().retry().again(now());
        Duration asked = fault instanceof PlatformUnavailableException passing ? passing.retryAfter() : Duration.ZERO;
        Duration gap = Backoff.after(retry.count(), asked, runner.random.nextDouble());
        return flow.waits(then, fault, lost, now()).retry(retry).due(now().plus(gap));
    }

    private Progress store(StepOutcome<S> wanted) {
        StepOutcome<S> outcome = wanted.state().ended() && wanted.intentEnd() == null
                ? wanted.intent(IntentResult.UNSETTLED, null)
                : wanted;
        try {
            state = stored(() -> flow.store().store(outcome, now()));
        } catch (StaleFlowException e) {
            closeIntent(outcome);
            throw e;
        }
        if (state.ended()) {
            runner.forget(id);
            return new Progress.Ended();
        }
        if (state.head().intent() == null && !leadsToWrite(state)) {
            runner.stored(id);
        }
        return state.head().dueAt().isAfter(now())
                ? new Progress.Due(state.head().dueAt())
                : next(Phase.LOAD);
    }

    /**
     * The flow was changed while its write was sent. A refusal counts all the same: nothing was done. An accepted write stays open, since the
     * changed state does not know what it led to: the look step finds it there and goes on from it, instead of writing once more.
     */
    private void closeIntent(StepOutcome<S> outcome) {
        boolean refused = outcome.intentEnd() != null && outcome.intentEnd().result() == IntentResult.REFUSED;
        if (step instanceof WriteStep && refused) {
            stored(() -> {
                flow.store()
                        .close(
                                state.head().intent().id(),
                                outcome.intentEnd().result(),
                                outcome.intentEnd().requestId(),
                                now());
                return null;
            });
        }
    }

    /** An unexpected error. When a write may have been done, it is looked for before the flow ends, once in its life. */
    private Progress broken(Throwable error) {
        if (runner.stopping.getAsBoolean()) {
            LOG.log(Level.FINE, error, () -> "flow " + id + " met an error while the node stops");
            return new Progress.Due(now());
        }
        LOG.log(Level.SEVERE, error, () -> "flow " + id + " met an unexpected error");
        boolean open = state.head().intent() != null;
        return open && state.head().defects() == 0
                ? store(StepOutcome.of(state.with(state.head().defects(1)), now())
                        .retry(state.head().retry()))
                : store(flow.breaks(state, open, now()));
    }

    private Progress storeFailed(Throwable fault) {
        if (runner.stopping.getAsBoolean()) {
            return new Progress.Due(now());
        }
        if (runner.outages.causedBy(fault)) {
            return new Progress.Due(now().plus(OUTAGE));
        }
        LOG.log(Level.WARNING, fault, () -> "flow " + id + " could not be stored");
        if (runner.storeFault(id) < MOST_STORE_FAULTS) {
            return new Progress.Due(now().plusSeconds(1));
        }
        return endBroken();
    }

    /** The last resort: nothing else could be stored, so the flow ends with what it was when it was loaded. */
    private Progress endBroken() {
        try {
            Optional<S> found = flow.store().load(id);
            if (found.isPresent() && !found.get().ended()) {
                boolean open = found.get().head().intent() != null;
                flow.store().store(flow.breaks(found.get(), open, now()).intent(IntentResult.UNSETTLED, null), now());
            }
            runner.forget(id);
            return new Progress.Ended();
        } catch (StaleFlowException e) {
            return next(Phase.LOAD);
        } catch (Throwable e) {
            return runner.outages.causedBy(e) ? new Progress.Due(now().plus(OUTAGE)) : lost(e);
        }
    }

    private <T> T stored(Supplier<T> access) {
        try {
            return access.get();
        } catch (StaleFlowException e) {
            throw e;
        } catch (Throwable e) {
            throw new StoreFailedException(e);
        }
    }
}

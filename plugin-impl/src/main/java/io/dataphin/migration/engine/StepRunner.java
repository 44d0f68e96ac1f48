package io.dataphin.migration.engine;

import io.dataphin.migration.api.error.CallRateExceededException;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.operations.LogContext;
import io.dataphin.migration.configuration.MigrationSettings;
import io.dataphin.migration.meter.Meters;
import io.dataphin.migration.persistence.RecordStep;
import io.dataphin.migration.persistence.RecordStore;
import io.dataphin.migration.persistence.RecordWork;
import io.dataphin.migration.persistence.StaleRecordException;
import io.dataphin.migration.rate.Turn;
import io.dataphin.migration.rate.Turns;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;

/** Runs one step of a record and decides what a refused or failed call means for it: wait and try again, or fail at once. */
@ApplicationScoped
class StepRunner {

    private static final Logger LOG = Logger.getLogger(StepRunner.class.getName());

    /** More than any record takes without waiting; whatever goes round in circles makes room for the others. */
    private static final int MOST_STEPS = 8;

    private final RecordStore records;
    private final MigrationSettings settings;
    private final Turns turns;
    private final Clock clock;
    private final AtomicInteger busy = new AtomicInteger();
    private final Map<RecordStep, RecordStepHandler> handlers = new EnumMap<>(RecordStep.class);

    /** For the container's proxy only. */
    protected StepRunner() {
        this(null, null, null, null);
    }

    @Inject
    StepRunner(RecordStore records, MigrationSettings settings, Turns turns, Clock clock) {
        this.records = records;
        this.settings = settings;
        this.turns = turns;
        this.clock = clock;
    }

    @PostConstruct
    void measure() {
        Meters.gauge("migration_workers_busy", "Steps in work on this node", busy::get);
    }

    @Inject
    void handlers(Instance<RecordStepHandler> found) {
        found.forEach(this::add);
    }

    void add(RecordStepHandler handler) {
        handlers.put(handler.step(), handler);
    }

    /**
     * Does the record's next step and those that can follow at once. What they change is written before an effect on the outside, and at the
     * end.
     *
     * @param turn the place for a call that the first step waited for; null for none
     * @param goOn asked before each further step
     */
    Next run(long recordId, Turn turn, BooleanSupplier goOn) {
        busy.incrementAndGet();
        try {
            return records.during(recordId, () -> steps(recordId, turn, goOn));
        } catch (StaleRecordException e) {
            return Next.NOW;
        } finally {
            busy.decrementAndGet();
        }
    }

    private Next steps(long recordId, Turn turn, BooleanSupplier goOn) {
        Next next = turns.during(turn, () -> run(recordId));
        for (int done = 1; next.atOnce() && done < MOST_STEPS && goOn.getAsBoolean(); done++) {
            next = turns.during(null, () -> run(recordId));
        }
        return next;
    }

    private Next run(long recordId) {
        Optional<RecordWork> work = records.load(recordId);
        if (work.isEmpty() || work.get().step() == RecordStep.NONE) {
            return Next.NEVER;
        }
        return new LogContext(work.get().correlationId(), recordId, null).during(() -> step(work.get()));
    }

    private Next step(RecordWork work) {
        long recordId = work.id();
        try {
            return handlers.get(work.step()).run(work);
        } catch (CallRateExceededException e) {
            return new Next(e.retryAfter(), turns.kept());
        } catch (StaleRecordException e) {
            records.forget(recordId);
            return Next.NOW;
        } catch (PlatformUnavailableException e) {
            return passingFault(recordId, e, e.retryAfter());
        } catch (OutcomeUnknownException e) {
            return passingFault(recordId, e, Duration.ZERO);
        } catch (PlatformException e) {
            return refused(recordId, e);
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            // A defect of ours must not spin for ever, nor stop the other records.
            LOG.log(java.util.logging.Level.SEVERE, e, () -> "record " + recordId + " met an unexpected error");
            return defect(recordId);
        }
    }

    private Next passingFault(long recordId, PlatformException fault, Duration retryAfter) {
        RecordWork work = records.load(recordId).orElseThrow();
        if (work.retrySince() != null && tooLong(work)) {
            records.change(work, change -> Failures.fail(change, work, fault));
            return Next.NEVER;
        }
        records.change(work, change -> {
            change.waitFor(
                    new Message("waiting." + waitingCode(fault), fault.text().parameters()));
            if (work.retryCount() == 0) {
                change.log(
                        Level.WARNING,
                        "WAITING",
                        fault.answer().requestId(),
                        fault.text().parameters());
            }
        });
        return Next.in(Backoff.after(work.retryCount(), retryAfter));
    }

    private boolean tooLong(RecordWork work) {
        Duration waited = Duration.between(work.retrySince(), clock.instant());
        return waited.compareTo(settings.retryMaxDuration()) > 0;
    }

    private static String waitingCode(PlatformException fault) {
        return fault instanceof OutcomeUnknownException ? "ANSWER_LOST" : fault.code();
    }

    private Next refused(long recordId, PlatformException refusal) {
        RecordWork work = records.load(recordId).orElseThrow();
        records.change(work, change -> Failures.fail(change, work, refusal));
        return Next.NEVER;
    }

    private Next defect(long recordId) {
        RecordWork work = records.load(recordId).orElseThrow();
        records.change(work, change -> Failures.fail(change, work, "INTERNAL_ERROR"));
        return Next.NEVER;
    }
}

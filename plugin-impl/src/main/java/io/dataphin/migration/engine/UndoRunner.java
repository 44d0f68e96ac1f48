package io.dataphin.migration.engine;

import io.dataphin.migration.api.error.CallRateExceededException;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.configuration.MigrationSettings;
import io.dataphin.migration.persistence.StaleRecordException;
import io.dataphin.migration.persistence.UndoStep;
import io.dataphin.migration.persistence.UndoStore;
import io.dataphin.migration.persistence.UndoStore.UndoChange;
import io.dataphin.migration.persistence.UndoSubject;
import io.dataphin.migration.persistence.UndoWork;
import io.dataphin.migration.rate.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs one step of an undo and decides what a refused or failed call means for it: wait and try again, or fail at once. */
@ApplicationScoped
class UndoRunner {

    private static final Logger LOG = Logger.getLogger(UndoRunner.class.getName());

    @Inject
    private UndoStore undos;

    @Inject
    private UndoProgress progress;

    @Inject
    private MigrationSettings settings;

    @Inject
    private Turns turns;

    @Inject
    private Clock clock;

    private final Map<UndoStep, UndoStepHandler> handlers = new EnumMap<>(UndoStep.class);

    @Inject
    void handlers(Instance<UndoStepHandler> found) {
        found.forEach(handler -> handlers.put(handler.step(), handler));
    }

    /** Does the next step of an undo. */
    Next run(long undoId) {
        Optional<UndoRun> run = load(undoId);
        if (run.isEmpty() || run.get().undo().step() == UndoStep.NONE) {
            return Next.NEVER;
        }
        try {
            return handlers.get(run.get().undo().step()).run(run.get());
        } catch (CallRateExceededException e) {
            return new Next(e.retryAfter(), turns.kept());
        } catch (StaleRecordException e) {
            return Next.NOW;
        } catch (PlatformUnavailableException e) {
            return passingFault(undoId, e, e.retryAfter());
        } catch (OutcomeUnknownException e) {
            return passingFault(undoId, e, Duration.ZERO);
        } catch (PlatformException e) {
            return progress.fail(
                    load(undoId).orElseThrow(), "UNDO_REFUSED", e.text().parameters());
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            LOG.log(Level.SEVERE, e, () -> "undo " + undoId + " met an unexpected error");
            return progress.fail(load(undoId).orElseThrow(), "UNDO_ERROR", Map.of());
        }
    }

    private Optional<UndoRun> load(long undoId) {
        Optional<UndoWork> undo = undos.load(undoId);
        Optional<UndoSubject> subject = undo.flatMap(work -> undos.subject(work.recordId()));
        return subject.map(found -> new UndoRun(undo.get(), found.record(), found.preImageHash()));
    }

    private Next passingFault(long undoId, PlatformException fault, Duration retryAfter) {
        UndoRun run = load(undoId).orElseThrow();
        Instant since = run.undo().retrySince();
        if (since != null && Duration.between(since, clock.instant()).compareTo(settings.retryMaxDuration()) > 0) {
            return progress.fail(run, "UNDO_UNAVAILABLE", fault.text().parameters());
        }
        progress.store(run, UndoChange::waitFor, change -> {
            if (since == null) {
                change.log(
                        io.dataphin.migration.api.migration.RecordEvent.Level.WARNING,
                        "WAITING",
                        fault.answer().requestId(),
                        fault.text().parameters());
            }
        });
        return Next.in(Backoff.after(run.undo().retryCount(), retryAfter));
    }
}

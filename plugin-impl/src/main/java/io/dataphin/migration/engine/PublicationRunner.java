package io.dataphin.migration.engine;

import io.dataphin.migration.api.error.CallRateExceededException;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.migration.RecordEvent;
import io.dataphin.migration.configuration.MigrationSettings;
import io.dataphin.migration.persistence.PublicationStep;
import io.dataphin.migration.persistence.PublicationStore;
import io.dataphin.migration.persistence.PublicationWork;
import io.dataphin.migration.persistence.PublicationWork.Item;
import io.dataphin.migration.persistence.PublicationWork.ItemState;
import io.dataphin.migration.persistence.StaleRecordException;
import io.dataphin.migration.rate.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs one step of a publication and decides what a refused or failed call means for it: wait and try again, or fail at once. */
@ApplicationScoped
class PublicationRunner {

    private static final Logger LOG = Logger.getLogger(PublicationRunner.class.getName());

    @Inject
    private PublicationStore publications;

    @Inject
    private MigrationSettings settings;

    @Inject
    private Turns turns;

    @Inject
    private Clock clock;

    private final Map<PublicationStep, PublicationStepHandler> handlers = new EnumMap<>(PublicationStep.class);

    @Inject
    void handlers(Instance<PublicationStepHandler> found) {
        found.forEach(handler -> handler.steps().forEach(step -> handlers.put(step, handler)));
    }

    /** Does the next step of a publication. */
    Next run(long publicationId) {
        Optional<PublicationWork> work = publications.load(publicationId);
        if (work.isEmpty() || work.get().step() == PublicationStep.NONE) {
            return Next.NEVER;
        }
        try {
            return handlers.get(work.get().step()).run(work.get());
        } catch (CallRateExceededException e) {
            return new Next(e.retryAfter(), turns.kept());
        } catch (StaleRecordException e) {
            return Next.NOW;
        } catch (PlatformUnavailableException e) {
            return passingFault(publicationId, e, e.retryAfter());
        } catch (OutcomeUnknownException e) {
            return passingFault(publicationId, e, Duration.ZERO);
        } catch (PlatformException e) {
            return failAll(publicationId, "PUBLISH_REFUSED", e);
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            LOG.log(Level.SEVERE, e, () -> "publication " + publicationId + " met an unexpected error");
            publications.change(
                    publications.load(publicationId).orElseThrow(),
                    change -> PublicationProgress.failAll(
                            change, publications.load(publicationId).orElseThrow(), "PUBLISH_ERROR", null, Map.of()));
            return Next.NEVER;
        }
    }

    private Next passingFault(long publicationId, PlatformException fault, Duration retryAfter) {
        PublicationWork work = publications.load(publicationId).orElseThrow();
        if (work.retrySince() != null
                && Duration.between(work.retrySince(), clock.instant()).compareTo(settings.retryMaxDuration()) > 0) {
            return failAll(publicationId, "PUBLISH_UNAVAILABLE", fault);
        }
        publications.change(work, change -> {
            change.waitFor();
            if (work.retryCount() == 0) {
                work.items(true).stream()
                        .filter(item -> item.state() == ItemState.WAITING || item.state() == ItemState.SENT)
                        .map(Item::recordId)
                        .forEach(id -> change.record(
                                id,
                                record -> record.log(
                                        RecordEvent.Level.WARNING,
                                        "WAITING",
                                        fault.answer().requestId(),
                                        fault.text().parameters())));
            }
        });
        return Next.in(Backoff.after(work.retryCount(), retryAfter));
    }

    private Next failAll(long publicationId, String code, PlatformException fault) {
        PublicationWork work = publications.load(publicationId).orElseThrow();
        publications.change(
                work,
                change -> PublicationProgress.failAll(
                        change,
                        work,
                        code,
                        fault.answer().message(),
                        fault.text().parameters()));
        return Next.NEVER;
    }
}

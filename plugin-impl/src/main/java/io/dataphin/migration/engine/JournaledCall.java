package io.dataphin.migration.engine;

import io.dataphin.migration.api.error.CallRateExceededException;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.persistence.Intent;
import io.dataphin.migration.persistence.RecordWork;
import io.dataphin.migration.persistence.RecordWork.TaskVersion;
import io.dataphin.migration.persistence.WriteJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;

/** Makes a write with its intent in the journal: committed right before the call is sent, left open when the answer is lost (D7). */
@ApplicationScoped
class JournaledCall {

    @Inject
    private WriteJournal journal;

    /**
     * Makes the call.
     *
     * @param affected the task and its version before the call; null for a create
     * @throws PlatformException as the call does; the intent stays open only for {@link OutcomeUnknownException}
     */
    <T> T make(RecordWork work, Intent.Kind kind, TaskVersion affected, Function<CallContext, T> call) {
        return make(work.migrator().id(), List.of(work.id()), kind, affected, call);
    }

    /**
     * Makes a call for somebody, about several records at once.
     *
     * @param userId Dataphin user acted for
     */
    <T> T make(
            String userId,
            List<Long> recordIds,
            Intent.Kind kind,
            TaskVersion affected,
            Function<CallContext, T> call) {
        CallContext context = CallContext.background(userId).beforeSend(() -> journal.open(recordIds, kind, affected));
        try {
            return call.apply(context);
        } catch (OutcomeUnknownException | CallRateExceededException e) {
            // may have been done, or was not sent yet: there is nothing to close
            throw e;
        } catch (PlatformException e) {
            recordIds.forEach(
                    id -> journal.close(id, Intent.Result.REFUSED, e.answer().requestId()));
            throw e;
        }
    }
}

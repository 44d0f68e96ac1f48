package io.dataphin.migration.record;

import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.database.UniqueKeys;
import io.dataphin.migration.flow.FlowHead;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.IntentJournal;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.OpenIntent;
import io.dataphin.migration.flow.StaleFlowException;
import io.dataphin.migration.flow.StepOutcome;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** One transaction that stores a flow, the same for every kind. */
public final class FlowTransaction {

    /** Keys that two flows may want at the same moment: the later one looks again. */
    private static final Set<KeyTakenException.Key> FLOWS =
            EnumSet.of(KeyTakenException.Key.INTENT, KeyTakenException.Key.FILE);

    private final EntityManager entities;
    private final FlowId flow;
    private final IntentJournal journal;
    private final RecordTransaction records;

    public FlowTransaction(EntityManager entities, long tenantId, FlowId flow, Instant now) {
        this.entities = entities;
        this.flow = flow;
        this.journal = new IntentJournal(entities);
        this.records = new RecordTransaction(entities, tenantId, now);
    }

    /**
     * The flow's row.
     *
     * @throws StaleFlowException when it is not as the state any more
     */
    public static <E extends FlowEntity> E current(EntityManager entities, Class<E> type, FlowHead head) {
        E row = entities.find(type, head.id().number());
        if (row == null || row.version() != head.version() || !row.admitted()) {
            throw new StaleFlowException(head.id());
        }
        return row;
    }

    public RecordTransaction records() {
        return records;
    }

    /** Adds an open intent and stores what was changed. */
    public <S extends FlowState<S>> S open(
            S state,
            FlowEntity row,
            IntentKind kind,
            IntentJournal.Subject subject,
            Instant settlesAt,
            StatusChanges listeners) {
        if (state.head().intent() != null) {
            throw new StaleFlowException(flow);
        }
        OpenIntent intent = journal.open(flow, kind, subject, records.now(), settlesAt);
        write(row, state.head().version(), listeners);
        return state.with(state.head().intent(intent).version(row.version()));
    }

    /** Ends the intent and stores what was changed and what steps found out. */
    public <S extends FlowState<S>> S store(StepOutcome<S> outcome, FlowEntity row, StatusChanges listeners) {
        S state = outcome.state();
        closeIntent(outcome);
        outcome.effects().forEach(effect -> RecordEffects.apply(records, effect));
        records.keep(outcome.texts());
        write(row, state.head().version(), listeners);
        return state.with(headAfter(outcome).version(row.version()));
    }

    /** The head as it is stored: without an intent that ends. */
    public static FlowHead headAfter(StepOutcome<?> outcome) {
        FlowHead head = outcome.state().head();
        boolean ends = outcome.intentEnd() != null || outcome.state().ended();
        return ends ? head.intent(null) : head;
    }

    private void closeIntent(StepOutcome<?> outcome) {
        OpenIntent intent = outcome.state().head().intent();
        if (intent == null) {
            return;
        }
        if (outcome.intentEnd() != null) {
            journal.close(
                    intent.id(),
                    outcome.intentEnd().result(),
                    outcome.intentEnd().requestId(),
                    records.now());
        } else if (outcome.state().ended()) {
            journal.close(intent.id(), IntentResult.UNSETTLED, null, records.now());
        }
    }

    private void write(FlowEntity row, int version, StatusChanges listeners) {
        try {
            records.write(listeners);
            if (row.version() == version) {
                // nothing of the row itself has changed; two executions must not both go on all the same
                entities.lock(row, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            }
        } catch (OptimisticLockException e) {
            throw new StaleFlowException(flow);
        } catch (PersistenceException e) {
            throw refusal(e);
        }
    }

    private RuntimeException refusal(PersistenceException refusal) {
        return UniqueKeys.explain(refusal) instanceof KeyTakenException taken && FLOWS.contains(taken.key())
                ? new StaleFlowException(flow)
                : refusal;
    }
}

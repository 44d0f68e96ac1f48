package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.migrate.MigrateState.Texts;
import io.dataphin.migration.flow.migrate.MigrateStep;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records in memory; loads the texts of a step as the databases do. */
final class MemoryRecords extends MemoryFlowStore<MigrateState> {

    private static final Set<MigrateStep> NEED_SNAPSHOT = EnumSet.of(
            MigrateStep.CHOOSE_CLUSTER, MigrateStep.TRANSLATE, MigrateStep.FIND_FUNCTIONS, MigrateStep.REQUEST_FILES);
    private static final Set<MigrateStep> NEED_DRAFT = EnumSet.of(
            MigrateStep.FIND_FUNCTIONS,
            MigrateStep.CHECK_FUNCTIONS,
            MigrateStep.CHECK_FILES,
            MigrateStep.WRITE,
            MigrateStep.VERIFY);

    private final BusyRecords busy;
    private final MemoryTransfers transfers;
    private final Map<String, TaskDraft> drafts = new HashMap<>();
    private final Map<Long, TargetOffer> offers = new HashMap<>();
    private final Map<Long, List<FieldVerdict>> verdicts = new HashMap<>();

    MemoryRecords(BusyRecords busy, MemoryTransfers transfers) {
        this.busy = busy;
        this.transfers = transfers;
    }

    @Override
    public void put(MigrateState state) {
        busy.add(state.recordId());
        offers.put(state.recordId(), state.texts().offer());
        super.put(state);
    }

    @Override
    protected MigrateState asLoaded(MigrateState state) {
        Texts texts = state.texts();
        boolean verify = state.step() == MigrateStep.VERIFY;
        return waiting(state)
                .texts(new Texts(
                        texts.snapshotHash(),
                        texts.draftHash(),
                        texts.preImageHash(),
                        NEED_SNAPSHOT.contains(state.step()) ? text(texts.snapshotHash()) : null,
                        NEED_DRAFT.contains(state.step()) ? drafts.get(texts.draftHash()) : null,
                        verify ? verdicts.getOrDefault(state.recordId(), List.of()) : List.of(),
                        state.step() == MigrateStep.READ ? offers.get(state.recordId()) : null));
    }

    private MigrateState waiting(MigrateState state) {
        return state.files(
                switch (state.step()) {
                    case AWAIT_FILES -> transfers.files(state.memory().filesMissing());
                    case AWAIT_FUNCTIONS -> transfers.functions(state.memory().functions());
                    default -> List.of();
                });
    }

    @Override
    protected void isStored(StepOutcome<MigrateState> outcome) {
        MigrateState state = outcome.state();
        if (state.texts().draft() != null) {
            drafts.put(state.texts().draftHash(), state.texts().draft());
        }
        for (RecordEffect effect : outcome.effects()) {
            if (effect instanceof RecordEffect.Judged judged) {
                verdicts.put(judged.recordId(), judged.verdicts());
            } else if (effect instanceof RecordEffect.Needs needs) {
                transfers.request(state, needs.items());
            }
        }
        if (state.ended()) {
            busy.remove(state.recordId());
        }
    }

    /** What a record translated; null before it did. */
    TaskDraft draft(MigrateState state) {
        return drafts.get(state.texts().draftHash());
    }
}

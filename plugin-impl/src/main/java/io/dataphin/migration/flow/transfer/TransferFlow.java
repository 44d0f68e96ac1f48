package io.dataphin.migration.flow.transfer;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.spi.TargetFiles;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.flow.Flow;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Moves one file or function into one project. Whatever it comes to, the records that wait for it go on. */
public final class TransferFlow implements Flow<TransferState> {

    private final FlowStore<TransferState> store;
    private final FileCopies copies;
    private final Map<TransferStep, Step<TransferState>> steps = new EnumMap<>(TransferStep.class);

    public TransferFlow(FlowStore<TransferState> store, TargetFiles files, TargetPlatform target, FileCopies copies) {
        this.store = store;
        this.copies = copies;
        steps.put(TransferStep.LOOK, new LookStep(files));
        steps.put(TransferStep.COPY, new CopyStep(copies));
        steps.put(TransferStep.REGISTER, new RegisterStep(files));
        steps.put(TransferStep.LOOK_AT_FUNCTION, new LookAtFunctionStep(target));
        steps.put(TransferStep.REGISTER_FUNCTION, new RegisterFunctionStep(target));
    }

    @Override
    public FlowKind kind() {
        return FlowKind.TRANSFER;
    }

    @Override
    public FlowStore<TransferState> store() {
        return store;
    }

    @Override
    public Step<TransferState> step(TransferState state) {
        Step<TransferState> step = steps.get(state.step());
        if (step == null) {
            throw new IllegalStateException("a move has no step " + state.step());
        }
        return step;
    }

    /** The records that wait say so themselves. */
    @Override
    public StepOutcome<TransferState> waits(TransferState state, PlatformException fault, boolean lost, Instant now) {
        return StepOutcome.of(state, now);
    }

    @Override
    public StepOutcome<TransferState> fails(TransferState state, PlatformException fault, Instant now) {
        return StepOutcome.of(state.failed(TransferFindings.of(state.order().item(), fault, copies.most())), now);
    }

    /** The same whether or not the write may be done: a further try looks first. */
    @Override
    public StepOutcome<TransferState> breaks(TransferState state, boolean writeMayBeDone, Instant now) {
        return StepOutcome.of(state.failed(TransferFindings.error(state.order().item())), now);
    }
}

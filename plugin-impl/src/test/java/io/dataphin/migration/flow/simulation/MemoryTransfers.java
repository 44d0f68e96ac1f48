package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.FileToMove;
import io.dataphin.migration.flow.FlowHead;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.MovedItem;
import io.dataphin.migration.flow.Retry;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.transfer.TransferState;
import io.dataphin.migration.flow.transfer.TransferStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Moves of files in memory; begins those that records ask for, each once at a time. */
final class MemoryTransfers extends MemoryFlowStore<TransferState> {

    private final Supplier<Instant> now;
    private final Consumer<FlowId> begun;
    private long ids;

    /** @param begun is told of each new flow */
    MemoryTransfers(Supplier<Instant> now, Consumer<FlowId> begun) {
        this.now = now;
        this.begun = begun;
    }

    void request(MigrateState record, List<FileToMove> files) {
        files.stream()
                .filter(file ->
                        newest(file.name()).filter(move -> !move.ended()).isEmpty())
                .forEach(file -> begin(record, file));
    }

    private void begin(MigrateState record, FileToMove file) {
        FlowId flow = new FlowId(FlowKind.TRANSFER, ++ids, 1);
        MigrateState.Order order = record.order();
        put(new TransferState(
                new FlowHead(flow, 1, now.get(), Retry.NONE, null, 0, null),
                new TransferState.Order(file, order.project(), order.source(), order.migrator()),
                TransferStep.LOOK,
                null,
                0,
                null));
        begun.accept(flow);
    }

    List<MovedItem> of(List<String> names) {
        List<MovedItem> moved = new ArrayList<>();
        names.forEach(name ->
                newest(name).ifPresent(move -> moved.add(new MovedItem(name, move.ended(), move.finding()))));
        return moved;
    }

    private Optional<TransferState> newest(String name) {
        return flows().stream()
                .filter(move -> move.order().file().name().equals(name))
                .reduce((older, newer) -> newer);
    }
}

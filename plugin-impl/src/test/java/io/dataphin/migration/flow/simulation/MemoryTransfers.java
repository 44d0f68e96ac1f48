package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.FileToMove;
import io.dataphin.migration.flow.FlowHead;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FunctionToMove;
import io.dataphin.migration.flow.MovedItem;
import io.dataphin.migration.flow.Retry;
import io.dataphin.migration.flow.ToMove;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.transfer.TransferState;
import io.dataphin.migration.flow.transfer.TransferStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Moves of files and functions in memory; begins those that records ask for, each once at a time. */
final class MemoryTransfers extends MemoryFlowStore<TransferState> {

    private final Supplier<Instant> now;
    private final Consumer<FlowId> begun;
    private long ids;

    /** @param begun is told of each new flow */
    MemoryTransfers(Supplier<Instant> now, Consumer<FlowId> begun) {
        this.now = now;
        this.begun = begun;
    }

    void request(MigrateState record, List<? extends ToMove> items) {
        items.stream()
                .filter(item -> newest(item.getClass(), item.name())
                        .filter(move -> !move.ended())
                        .isEmpty())
                .forEach(item -> begin(record, item));
    }

    private void begin(MigrateState record, ToMove item) {
        FlowId flow = new FlowId(FlowKind.TRANSFER, ++ids, 1);
        MigrateState.Order order = record.order();
        put(new TransferState(
                new FlowHead(flow, 1, now.get(), Retry.NONE, null, 0, null),
                new TransferState.Order(item, order.project(), order.source(), order.migrator()),
                TransferStep.first(item),
                null,
                0,
                null));
        begun.accept(flow);
    }

    List<MovedItem> files(List<String> names) {
        return of(FileToMove.class, names);
    }

    List<MovedItem> functions(List<String> names) {
        return of(FunctionToMove.class, names);
    }

    private List<MovedItem> of(Class<? extends ToMove> kind, List<String> names) {
        List<MovedItem> moved = new ArrayList<>();
        names.forEach(name ->
                newest(kind, name).ifPresent(move -> moved.add(new MovedItem(name, move.ended(), move.finding()))));
        return moved;
    }

    private Optional<TransferState> newest(Class<? extends ToMove> kind, String name) {
        return flows().stream()
                .filter(move -> kind.isInstance(move.order().item()))
                .filter(move -> move.order().item().name().equals(name))
                .reduce((older, newer) -> newer);
    }
}

package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.api.job.RegisteredFunction;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
                .filter(item ->
                        newest(sameAs(item)).filter(move -> !move.ended()).isEmpty())
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

    private static Predicate<ToMove> sameAs(ToMove item) {
        return item instanceof FunctionToMove function
                ? function(function.name(), function.className())
                : file(item.name());
    }

    private static Predicate<ToMove> file(String name) {
        return item -> item instanceof FileToMove file && file.name().equals(name);
    }

    private static Predicate<ToMove> function(String name, String className) {
        return item -> item instanceof FunctionToMove function
                && function.name().equalsIgnoreCase(name)
                && function.className().equals(className);
    }

    List<MovedItem> files(List<String> names) {
        return names.stream().flatMap(name -> moved(file(name))).toList();
    }

    List<MovedItem> functions(List<RegisteredFunction> functions) {
        return functions.stream()
                .flatMap(function -> moved(function(function.name(), function.className())))
                .toList();
    }

    private Stream<MovedItem> moved(Predicate<ToMove> wanted) {
        return newest(wanted).stream()
                .map(move -> new MovedItem(move.order().item().name(), move.ended(), move.finding()));
    }

    private Optional<TransferState> newest(Predicate<ToMove> wanted) {
        return flows().stream().filter(move -> wanted.test(move.order().item())).reduce((older, newer) -> newer);
    }
}

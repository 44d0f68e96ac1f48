package io.dataphin.migration.record;

import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.flow.MovedItem;
import io.dataphin.migration.flow.ToMove;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Moves of files and functions as records ask for them and wait for them, inside the transaction of a record. */
final class Transfers {

    private final EntityManager entities;

    Transfers(EntityManager entities) {
        this.entities = entities;
    }

    /** Begins the moves that are not on their way already, for whatever record. */
    void request(RecordEntity record, List<? extends ToMove> items, Instant now) {
        List<String> keys =
                items.stream().map(item -> TransferEntity.key(record, item)).toList();
        List<String> open = entities.createQuery(
                        "select t.openKey from TransferEntity t where t.openKey in :keys", String.class)
                .setParameter("keys", keys)
                .getResultList();
        items.stream()
                .filter(item -> !open.contains(TransferEntity.key(record, item)))
                .forEach(item -> entities.persist(TransferEntity.of(record, item, now)));
    }

    /** How the newest moves of the files stand, in the order of the names. */
    List<MovedItem> files(RecordEntity record, List<String> names) {
        Map<String, TransferEntity> newest = newest(record, names, "n.name", "n.resources is null", "n.name")
                .collect(Collectors.toMap(transfer -> transfer.name, Function.identity()));
        return moved(names, newest);
    }

    /**
     * How the newest moves of the functions stand, in their order. Another source may spell a function with other letters; one of another class is another
     * function.
     */
    List<MovedItem> functions(RecordEntity record, List<RegisteredFunction> functions) {
        List<String> names =
                functions.stream().map(function -> lower(function.name())).toList();
        Map<Registered, TransferEntity> newest = newest(
                        record, names, "lower(n.name)", "n.resources is not null", "lower(n.name), n.className")
                .collect(Collectors.toMap(
                        transfer -> new Registered(lower(transfer.name), transfer.className), Function.identity()));
        return moved(
                functions.stream()
                        .map(function -> new Registered(lower(function.name()), function.className()))
                        .toList(),
                newest);
    }

    private record Registered(String name, String className) {}

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Stream<TransferEntity> newest(
            RecordEntity record, List<String> names, String name, String kind, String each) {
        if (names.isEmpty()) {
            return Stream.empty();
        }
        return entities.createQuery("""
                        from TransferEntity t where t.id in (
                            select max(n.id) from TransferEntity n
                            where n.tenantId = :tenant and n.projectId = :project and %s in :names and %s
                            group by %s)""".formatted(name, kind, each), TransferEntity.class)
                .setParameter("tenant", record.tenantId)
                .setParameter("project", record.projectId)
                .setParameter("names", names)
                .getResultStream();
    }

    private static <K> List<MovedItem> moved(List<K> wanted, Map<K, TransferEntity> newest) {
        return wanted.stream()
                .filter(newest::containsKey)
                .map(key -> newest.get(key).moved())
                .toList();
    }
}

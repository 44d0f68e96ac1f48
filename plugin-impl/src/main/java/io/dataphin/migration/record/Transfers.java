package io.dataphin.migration.record;

import io.dataphin.migration.flow.MovedItem;
import io.dataphin.migration.flow.ToMove;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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
        return newest(record, names, "n.name", "n.resources is null", UnaryOperator.identity());
    }

    /** How the newest moves of the functions stand, in the order of the names. Another source may spell a function with other letters. */
    List<MovedItem> functions(RecordEntity record, List<String> names) {
        return newest(record, names, "lower(n.name)", "n.resources is not null", name -> name.toLowerCase(Locale.ROOT));
    }

    private List<MovedItem> newest(
            RecordEntity record, List<String> names, String name, String kind, UnaryOperator<String> compared) {
        if (names.isEmpty()) {
            return List.of();
        }
        Map<String, TransferEntity> newest = entities.createQuery("""
                        from TransferEntity t where t.id in (
                            select max(n.id) from TransferEntity n
                            where n.tenantId = :tenant and n.projectId = :project and %s in :names and %s
                            group by %s)""".formatted(name, kind, name), TransferEntity.class)
                .setParameter("tenant", record.tenantId)
                .setParameter("project", record.projectId)
                .setParameter("names", names.stream().map(compared).toList())
                .getResultStream()
                .collect(Collectors.toMap(transfer -> compared.apply(transfer.name), Function.identity()));
        List<MovedItem> moved = new ArrayList<>();
        names.stream()
                .map(compared)
                .filter(newest::containsKey)
                .forEach(key -> moved.add(newest.get(key).moved()));
        return moved;
    }
}

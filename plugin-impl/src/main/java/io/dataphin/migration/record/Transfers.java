package io.dataphin.migration.record;

import io.dataphin.migration.flow.FileToMove;
import io.dataphin.migration.flow.MovedFile;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Moves of files as records ask for them and wait for them, inside the transaction of a record. */
final class Transfers {

    private final EntityManager entities;

    Transfers(EntityManager entities) {
        this.entities = entities;
    }

    /** Begins the moves that are not on their way already, for whatever record. */
    void request(RecordEntity record, List<FileToMove> files, Instant now) {
        List<String> keys = files.stream()
                .map(file -> TransferEntity.key(record, file.name()))
                .toList();
        List<String> open = entities.createQuery(
                        "select t.openKey from TransferEntity t where t.openKey in :keys", String.class)
                .setParameter("keys", keys)
                .getResultList();
        files.stream()
                .filter(file -> !open.contains(TransferEntity.key(record, file.name())))
                .forEach(file -> entities.persist(TransferEntity.of(record, file, now)));
    }

    /** How the newest moves of the files stand, in the order of the names. */
    List<MovedFile> of(RecordEntity record, List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        Map<String, TransferEntity> newest = entities.createQuery("""
                        from TransferEntity t where t.id in (
                            select max(n.id) from TransferEntity n
                            where n.tenantId = :tenant and n.projectId = :project and n.name in :names group by n.name)""", TransferEntity.class)
                .setParameter("tenant", record.tenantId)
                .setParameter("project", record.projectId)
                .setParameter("names", names)
                .getResultStream()
                .collect(Collectors.toMap(transfer -> transfer.name, Function.identity()));
        List<MovedFile> moved = new ArrayList<>();
        names.stream()
                .filter(newest::containsKey)
                .forEach(name -> moved.add(newest.get(name).moved()));
        return moved;
    }
}

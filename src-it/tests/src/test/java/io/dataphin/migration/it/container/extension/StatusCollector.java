package io.dataphin.migration.it.container.extension;

import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.spi.MigrationListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it is told of each record. */
@ApplicationScoped
public class StatusCollector implements MigrationListener {

    private final Map<Long, List<MigrationStatus>> told = new ConcurrentHashMap<>();

    @Override
    public void statusChanged(MigrationRecord record) {
        told.computeIfAbsent(record.id(), id -> new CopyOnWriteArrayList<>()).add(record.status());
    }

    /** What was told of a record, in this order. */
    public List<MigrationStatus> toldOf(long recordId) {
        return told.getOrDefault(recordId, List.of());
    }
}

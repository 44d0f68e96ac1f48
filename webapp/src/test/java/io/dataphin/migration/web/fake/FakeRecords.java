package io.dataphin.migration.web.fake;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationRecord.Publication;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Records to show. */
public final class FakeRecords {

    /** When everything happens. */
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final UserRef ALICE = new UserRef("30001", "alice");

    private FakeRecords() {}

    /** Forty-five records, newest first, of every status. */
    public static List<MigrationRecord> some() {
        MigrationStatus[] statuses = MigrationStatus.values();
        return Stream.iterate(45, number -> number > 0, number -> number - 1)
                .map(number -> record(
                        number,
                        "d3a7c1f0-0000-4000-8000-0000000000%02d".formatted(number),
                        statuses[number % statuses.length],
                        ALICE))
                .toList();
    }

    /** Records of one status, newest first. */
    public static List<MigrationRecord> of(MigrationStatus status, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> record(count + 1 - number, "d-" + number, status, ALICE))
                .toList();
    }

    /** One record. */
    public static MigrationRecord record(long id, String deploymentId, MigrationStatus status, UserRef migrator) {
        boolean failed = status == MigrationStatus.FAILED;
        return new MigrationRecord(
                id,
                id / 10,
                deploymentId,
                id % 4 == 0 ? "订单-实时汇总-With-A-Rather-Long-Name-For-A-Job-" + id : "order_sync_" + id,
                "order_sync_" + id,
                id % 3 == 0 ? TaskType.FLINK_DATASTREAM : TaskType.FLINK_SQL,
                new ProjectRef(FakeProjects.PAIR, Env.DEV),
                "retail_dev",
                status,
                stage(status),
                status == MigrationStatus.SUBMITTING && id % 2 == 0 ? Message.of("waiting.TARGET_UNAVAILABLE") : null,
                failed ? new Failure("RESOURCE_MISSING", Map.of("name", "udf.jar")) : null,
                Publication.NONE,
                null,
                null,
                null,
                migrator,
                NOON.minusSeconds(3600 * (45 - Math.min(id, 45))),
                status.busy() ? null : NOON.plusSeconds(75),
                1,
                null);
    }

    /** The same record, of which a check found this. */
    static MigrationRecord drifted(MigrationRecord record, Drift drift) {
        return new MigrationRecord(
                record.id(),
                record.batchId(),
                record.deploymentId(),
                record.objectName(),
                record.targetName(),
                record.fileFormat(),
                record.project(),
                record.projectName(),
                record.status(),
                record.stage(),
                record.waitingFor(),
                record.failure(),
                record.publication(),
                record.undone(),
                record.undoing(),
                drift,
                record.migrator(),
                record.createdAt(),
                record.finishedAt(),
                record.attempt(),
                record.previousRecordId());
    }

    private static Stage stage(MigrationStatus status) {
        return switch (status) {
            case WAITING, CANCELLED -> null;
            case MIGRATING, SKIPPED -> Stage.WRITE;
            case SUBMITTING, FAILED -> Stage.SUBMIT;
            case SUCCEEDED -> Stage.VERIFY;
        };
    }
}

package io.dataphin.migration.web.export;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Records as rows. The column names are stable and not translated; what a person wrote or reads is in the cells. */
public final class RecordTable {

    /** Names of the columns. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "batchId",
            "objectName",
            "objectId",
            "targetName",
            "fileFormat",
            "projectId",
            "projectName",
            "status",
            "stage",
            "waitingFor",
            "failureCode",
            "failureMessage",
            "failureRemedy",
            "publicationStatus",
            "publicationAt",
            "undoneAt",
            "undoneBy",
            "migratorId",
            "migratorName",
            "createdAt",
            "finishedAt",
            "attempt",
            "previousRecordId");

    private RecordTable() {}

    /**
     * The cells of a record in the order of the columns. Ids are texts: a spreadsheet would round them.
     *
     * @param wording puts messages into the reader's language
     */
    static List<?> cells(MigrationRecord item, Function<Message, String> wording) {
        Failure failure = item.failure();
        MigrationRecord.Publication publication = item.publication();
        MigrationRecord.Undone undone = item.undone();
        return Arrays.asList(
                Long.toString(item.id()),
                Long.toString(item.batchId()),
                item.objectName(),
                item.deploymentId(),
                item.targetName(),
                name(item.fileFormat()),
                Long.toString(item.project().projectId()),
                item.projectName(),
                name(item.status()),
                name(item.stage()),
                item.waitingFor() == null ? null : wording.apply(item.waitingFor()),
                failure == null ? null : failure.code(),
                failure == null ? null : wording.apply(failure.message()),
                failure == null ? null : wording.apply(failure.remedy()),
                publication == null ? null : name(publication.status()),
                publication == null ? null : time(publication.at()),
                undone == null ? null : time(undone.at()),
                undone == null ? null : undone.by().name(),
                item.migrator().id(),
                item.migrator().name(),
                time(item.createdAt()),
                time(item.finishedAt()),
                item.attempt(),
                item.previousRecordId() == null ? null : item.previousRecordId().toString());
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Instant time(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
    }
}

package io.dataphin.migration.web.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** Records as rows. The column names are stable and not translated; what a person wrote or reads is in the cells. */
final class RecordCsv {

    /** Names of the columns. */
    static final List<String> COLUMNS = List.of(
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

    private RecordCsv() {}

    /** The cells of a record in the order of the columns. */
    static List<?> cells(RecordJson item) {
        RecordJson.FailureJson failure = item.failure();
        RecordJson.PublicationJson publication = item.publication();
        RecordJson.UndoneJson undone = item.undone();
        return Arrays.asList(
                item.id(),
                item.batchId(),
                item.objectName(),
                item.objectId(),
                item.targetName(),
                item.fileFormat(),
                item.projectId(),
                item.projectName(),
                item.status(),
                item.stage(),
                item.waitingFor(),
                failure == null ? null : failure.code(),
                failure == null ? null : failure.message(),
                failure == null ? null : failure.remedy(),
                publication == null ? null : publication.status(),
                publication == null ? null : time(publication.at()),
                undone == null ? null : time(undone.at()),
                undone == null ? null : undone.by().name(),
                item.migrator().id(),
                item.migrator().name(),
                time(item.createdAt()),
                time(item.finishedAt()),
                item.attempt(),
                item.previousRecordId());
    }

    private static Instant time(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
    }
}

package io.dataphin.migration.engine;

import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord.Publication;
import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.persistence.Intent;
import io.dataphin.migration.persistence.PublicationStore.PublicationChange;
import io.dataphin.migration.persistence.PublicationWork;
import io.dataphin.migration.persistence.PublicationWork.Item;
import io.dataphin.migration.persistence.PublicationWork.ItemState;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of one task of a publication, told to its record. */
final class PublicationProgress {

    private PublicationProgress() {}

    /** The task is in production. */
    static void published(PublicationChange change, Item item) {
        change.state(item, ItemState.PUBLISHED)
                .record(
                        item.recordId(),
                        record -> record.publication(new Publication(PublicationStatus.PUBLISHED, null, null))
                                .log(
                                        Level.INFO,
                                        "PUBLISHED",
                                        null,
                                        "task",
                                        item.objectName(),
                                        "version",
                                        item.objectVersion()));
    }

    /**
     * The task was not published; it may be tried again.
     *
     * @param words the platform's words; null when it said nothing
     */
    static void fail(PublicationChange change, Item item, String code, String words, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("task", item.objectName());
        parameters.put("version", item.objectVersion());
        parameters.put("vendorMessage", words == null ? "" : words);
        parameters.putAll(more);
        Map<String, String> logged = new LinkedHashMap<>(parameters);
        logged.put("code", code);
        change.state(item, ItemState.FAILED)
                .record(
                        item.recordId(),
                        record -> record.closeIntents(Intent.Result.REFUSED, more.get("requestId"))
                                .publication(new Publication(
                                        PublicationStatus.FAILED, words, null, new Failure(code, parameters)))
                                .release()
                                .log(Level.ERROR, "FAILED", more.get("requestId"), logged));
    }

    /** Ends a publication that cannot go on: the tasks that are not in production have failed, the others are let go. */
    static void failAll(
            PublicationChange change, PublicationWork work, String code, String words, Map<String, String> more) {
        for (Item item : work.items(true)) {
            switch (item.state()) {
                case WAITING, SENT -> fail(change, item, code, words, more);
                case PUBLISHED -> change.record(item.recordId(), record -> record.release());
                case COMPARED, FAILED -> {
                    // has ended before
                }
            }
        }
        change.end();
    }
}

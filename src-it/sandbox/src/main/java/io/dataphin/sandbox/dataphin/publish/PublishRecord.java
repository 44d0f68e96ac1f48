package io.dataphin.sandbox.dataphin.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.dataphin.publish.SubmitRecord.State;
import java.util.List;

/** One attempt to publish one submitted object. */
final class PublishRecord {
    private static final int FAILED = 0;
    private static final int SUCCEEDED = 1;
    private static final int RUNNING = 2;

    private final long id;
    private final SubmitRecord submit;
    private final String comment;
    private final String publisher;
    private final String at;
    private final long dueAt;
    private int status = RUNNING;
    private String errorMessage;
    private String finishedAt;

    PublishRecord(long id, SubmitRecord submit, String comment, String publisher, String at, long dueAt) {
        this.id = id;
        this.submit = submit;
        this.comment = comment;
        this.publisher = publisher;
        this.at = at;
        this.dueAt = dueAt;
        submit.change(State.PUBLISHING, "PUBLISHING");
    }

    SubmitRecord submit() {
        return submit;
    }

    String publisher() {
        return publisher;
    }

    int status() {
        return status;
    }

    boolean due(long now) {
        return status == RUNNING && dueAt <= now;
    }

    void finish(String time) {
        finishedAt = time;
        List<String> lacking = submit.publishable().lacking();
        if (lacking.isEmpty()) {
            submit.publishable().publish();
            submit.change(State.PUBLISHED, "SUCCESS");
            status = SUCCEEDED;
        } else {
            submit.change(State.TO_BE_PUBLISHED, "CHECK_FAILED");
            errorMessage = "DPN.Publish.DependencyNotPublished: not published yet: " + String.join(", ", lacking);
            status = FAILED;
        }
    }

    ObjectNode toRow(String publisherName) {
        ObjectNode row = submit.toRow()
                .put("Id", id)
                .put("PublishName", comment)
                .put("PublishStatus", status)
                .put("Publisher", publisher)
                .put("PublisherName", publisherName)
                .put("GmtCreate", at)
                .put("GmtModify", finishedAt == null ? at : finishedAt);
        if (errorMessage != null) {
            row.put("ErrorMessage", errorMessage);
        }
        if (finishedAt != null) {
            row.put("FinishTime", finishedAt);
        }
        return row;
    }
}

package io.dataphin.sandbox.dataphin.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.dataphin.Project;
import io.dataphin.sandbox.http.Json;

/** A submitted object: an entry of the list of objects to publish, or the last submit of a Basic project's task. */
final class SubmitRecord {
    /** How far publishing has come. */
    enum State {
        TO_BE_PUBLISHED,
        PUBLISHING,
        PUBLISHED
    }

    private final long id;
    private final Project project;
    private final ObjectIdentity object;
    private final boolean update;
    private final String comment;
    private final String submitter;
    private final String at;
    private final Publishable publishable;
    private State state = State.TO_BE_PUBLISHED;
    private String publishStatus = "NOT_VERIFIED";

    SubmitRecord(
            long id,
            Project project,
            ObjectIdentity object,
            boolean update,
            String comment,
            String submitter,
            String at,
            Publishable publishable) {
        this.id = id;
        this.project = project;
        this.object = object;
        this.update = update;
        this.comment = comment;
        this.submitter = submitter;
        this.at = at;
        this.publishable = publishable;
    }

    long id() {
        return id;
    }

    Project project() {
        return project;
    }

    ObjectIdentity object() {
        return object;
    }

    String submitter() {
        return submitter;
    }

    Publishable publishable() {
        return publishable;
    }

    /** Whether it stands in the list of objects to publish; Basic projects have no such list. */
    boolean pending() {
        return state != State.PUBLISHED && project.pair();
    }

    boolean publishing() {
        return state == State.PUBLISHING;
    }

    void change(State newState, String newPublishStatus) {
        state = newState;
        publishStatus = newPublishStatus;
    }

    /** The fields that submit rows and publish rows share. */
    ObjectNode toRow() {
        return Json.object()
                .put("Id", id)
                .put("ObjectId", object.id())
                .put("ObjectName", object.name())
                .put("ObjectType", object.type())
                .put("ObjectVersion", object.version())
                .put("NodeId", "n_" + object.id())
                .put("ProjectId", Long.toString(project.id()))
                .put("ChangeType", update ? 1 : 0)
                .put("SubmitComment", comment)
                .put("GmtCreate", at)
                .put("GmtModify", at);
    }

    /** As GetLatestSubmitDetail shows it. */
    ObjectNode toDetail() {
        ObjectNode detail = Json.object()
                .put("Id", id)
                .put("SubmitStatus", state.name())
                .put("PublishStatus", publishStatus)
                .put("Tag", "");
        ObjectNode release = detail.putObject("ReleaseObject")
                .put("ProjectId", Long.toString(project.id()))
                .put("ObjectVersion", object.version())
                .put("ChangeType", update ? "UPDATE" : "CREATE")
                .put("NodeId", "n_" + object.id())
                .put("SubmitComment", comment);
        release.putObject("SubmitObject")
                .put("ObjectId", object.id())
                .put("ObjectName", object.name())
                .put("ObjectType", object.type());
        return detail;
    }
}

package io.dataphin.migration.engine;

import io.dataphin.migration.api.spi.BlockingTargetPublishing.ObjectVersion;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.persistence.ContentStore;
import io.dataphin.migration.persistence.RecordStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/** Which files and functions the task of a record needs in production. */
@ApplicationScoped
class PublicationNeeds {

    private static final Pattern NO_CODE = Pattern.compile("'(?:[^']|'')*'|--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    @Inject
    private RecordStore records;

    @Inject
    private ContentStore contents;

    /** What a record wrote. */
    TaskDraft draft(long recordId) {
        return DraftJson.read(contents.read(records.load(recordId).orElseThrow().draftHash()));
    }

    /** Whether the task needs the object. */
    static boolean needs(TaskDraft draft, String objectType, String objectName) {
        return switch (objectType) {
            case ObjectVersion.RESOURCE -> CheckFilesStep.filesOf(draft).contains(objectName);
            case ObjectVersion.FUNCTION -> calls(draft.code(), objectName);
            default -> false;
        };
    }

    /** Whether a script calls a function: its name, in any case, before an opening bracket, outside comments and texts. */
    static boolean calls(String code, String function) {
        if (code == null || function.isEmpty()) {
            return false;
        }
        String call = "(?<![\\w$])`?" + Pattern.quote(function) + "`?\\s*\\(";
        return Pattern.compile(call, Pattern.CASE_INSENSITIVE)
                .matcher(NO_CODE.matcher(code).replaceAll(" "))
                .find();
    }
}

package io.dataphin.migration.engine;

import io.dataphin.migration.api.spi.BlockingTargetPublishing.ObjectVersion;
import io.dataphin.migration.api.task.TaskDraft;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Which files and functions the task of a record needs in production. */
final class PublicationNeeds {

    private PublicationNeeds() {}

    private static final Pattern NO_CODE = Pattern.compile("'(?:[^']|'')*'|--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    /** Whether the task needs the object. */
    static boolean needs(TaskDraft draft, String objectType, String objectName) {
        return switch (objectType) {
            case ObjectVersion.RESOURCE -> filesOf(draft).contains(objectName);
            case ObjectVersion.FUNCTION -> calls(draft.code(), objectName);
            default -> false;
        };
    }

    /** Names of the files that a task needs, each once. */
    static Set<String> filesOf(TaskDraft draft) {
        Set<String> files = new LinkedHashSet<>();
        if (draft.mainResource() != null) {
            files.add(draft.mainResource().resourceName());
        }
        files.addAll(draft.dependencyResourceNames());
        return files;
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

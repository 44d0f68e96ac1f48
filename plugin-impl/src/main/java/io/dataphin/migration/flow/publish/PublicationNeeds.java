package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.spi.TargetPublishing.ObjectVersion;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.script.CalledFunctions;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a task needs in production.
 *
 * @param files names of files
 * @param functions names of functions that its script calls, in lower case
 */
record PublicationNeeds(Set<String> files, Set<String> functions) {

    /** The needs of a task. */
    static PublicationNeeds of(TaskDraft draft) {
        Set<String> files = new HashSet<>(draft.dependencyResourceNames());
        if (draft.mainResource() != null) {
            files.add(draft.mainResource().resourceName());
        }
        return new PublicationNeeds(files, CalledFunctions.all(draft.code()));
    }

    /** Whether the task needs the object. */
    boolean include(ObjectVersion object, String name) {
        return switch (object.type()) {
            case ObjectVersion.RESOURCE -> files.contains(name);
            case ObjectVersion.FUNCTION -> functions.contains(name.toLowerCase(Locale.ROOT));
            default -> false;
        };
    }
}

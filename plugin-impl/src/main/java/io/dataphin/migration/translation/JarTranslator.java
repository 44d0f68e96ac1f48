package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.task.TaskDraft.MainResource;
import io.dataphin.migration.api.task.TaskType;
import java.util.List;
import java.util.Optional;

/** Carries a JAR job: the JAR becomes a project resource by its name, class and arguments stay as written. */
final class JarTranslator {

    private JarTranslator() {}

    /** @param lacksJar whether the job names no JAR, which blocks it */
    static Program translate(JobArtifact.Jar jar, boolean lacksJar, TranslationNotes notes) {
        String resource = lacksJar ? null : resourceName(jar.jarUri(), notes);
        String entryClass = emptyToNull(jar.entryClass());
        String mainArgs = emptyToNull(jar.mainArgs());
        notes.equal(FieldPaths.JAR_CLASS, entryClass);
        notes.equal(FieldPaths.JAR_ARGS, mainArgs);
        List<String> dependencies = Dependencies.translate(FieldPaths.JAR_DEPENDENCIES, jar.dependencies(), notes);
        return new Program(
                TaskType.FLINK_DATASTREAM, null, new MainResource(resource, entryClass, mainArgs), dependencies);
    }

    private static String resourceName(String uri, TranslationNotes notes) {
        FileAddress address = FileAddress.of(uri);
        Optional<ResourceName> name = ResourceName.of(address);
        if (name.isEmpty()) {
            RequiredParts.unreadable(address).ifPresent(notes::find);
            return null;
        }
        Dependencies.checkName(name.get(), address, notes);
        notes.ruled(
                FieldPaths.JAR_URI,
                FieldRule.RESOURCE_NAME_OF_URI,
                address.shown(),
                name.get().value());
        return name.get().value();
    }

    private static String emptyToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}

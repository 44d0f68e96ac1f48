package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.task.TaskDraft.MainResource;
import io.dataphin.migration.api.task.TaskType;
import java.util.List;
import java.util.Optional;

/** Carries a JAR job: the JAR becomes a project resource by its name, class and arguments stay as written. */
final class JarTranslator {

    /** Runs a Python program from a JAR job (ververica-api 4.6). */
    private static final String PYTHON_DRIVER = "org.apache.flink.client.python.PythonDriver";

    private JarTranslator() {}

    static Program translate(JobArtifact.Jar jar, TranslationNotes notes) {
        String resource = resourceName(jar.jarUri(), notes);
        String entryClass = emptyToNull(jar.entryClass());
        String mainArgs = emptyToNull(jar.mainArgs());
        notes.equal(FieldPaths.JAR_CLASS, entryClass);
        notes.equal(FieldPaths.JAR_ARGS, mainArgs);
        if (PYTHON_DRIVER.equals(entryClass)) {
            notes.find(TranslationFindings.pythonInJar());
        }
        List<String> dependencies = Dependencies.translate(FieldPaths.JAR_DEPENDENCIES, jar.dependencies(), notes);
        return new Program(
                TaskType.FLINK_DATASTREAM, null, new MainResource(resource, entryClass, mainArgs), dependencies);
    }

    private static String resourceName(String uri, TranslationNotes notes) {
        if (uri == null || uri.isBlank()) {
            return null;
        }
        FileAddress address = FileAddress.of(uri);
        Optional<ResourceName> name = ResourceName.of(address);
        if (name.isEmpty()) {
            notes.find(TranslationFindings.resourceUriUnreadable(address));
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

package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobArtifact;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The closure of files that jobs need: the program and what stands beside it. A file that a script loads by an address of its own ({@code USING JAR},
 * {@code ADD JAR}) is none of them: scripts are carried byte for byte, so the task goes on loading it from where it is.
 */
public final class NeededFiles {

    private NeededFiles() {}

    /** All files that a job needs, in its order; each name once, and none without a name that Dataphin takes. */
    public static List<NeededFile> of(JobArtifact artifact) {
        Map<String, NeededFile> files = new LinkedHashMap<>();
        if (artifact instanceof JobArtifact.Jar jar) {
            String main = jar.entryClass() == null || jar.entryClass().isBlank() ? null : jar.entryClass();
            add(files, jar.jarUri(), main);
        }
        artifact.dependencies().forEach(uri -> add(files, uri, null));
        return List.copyOf(files.values());
    }

    /** Those of them whose names are missing. */
    public static List<NeededFile> of(JobArtifact artifact, Collection<String> missing) {
        return of(artifact).stream()
                .filter(file -> missing.contains(file.name()))
                .toList();
    }

    private static void add(Map<String, NeededFile> files, String uri, String className) {
        FileAddress address = FileAddress.of(uri);
        ResourceName.of(address)
                .filter(ResourceName::isLegal)
                .ifPresent(name -> files.putIfAbsent(
                        name.value(), new NeededFile(name.value(), address.text(), address.shown(), className)));
    }
}

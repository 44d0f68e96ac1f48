package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.RegisteredFunction;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** Those files of a job, and of functions that it calls, whose names are missing. */
    public static List<NeededFile> of(
            JobArtifact artifact, Collection<RegisteredFunction> functions, Collection<String> missing) {
        Map<String, NeededFile> files = new LinkedHashMap<>();
        of(artifact).forEach(file -> files.put(file.name(), file));
        for (RegisteredFunction function : functions) {
            String className = function.className();
            for (String uri : function.files()) {
                add(files, uri, className);
                className = null;
            }
        }
        return files.values().stream()
                .filter(file -> missing.contains(file.name()))
                .toList();
    }

    /** Names that the files of a function have in a project; empty when it has none, or one that Dataphin does not take. */
    public static List<String> names(RegisteredFunction function) {
        List<String> names = function.files().stream()
                .flatMap(address -> name(address).stream())
                .distinct()
                .toList();
        return names.size() == Set.copyOf(function.files()).size() ? names : List.of();
    }

    /** The name that the file at an address has in a project; empty when Dataphin does not take it. */
    public static Optional<String> name(String address) {
        return ResourceName.of(FileAddress.of(address))
                .filter(ResourceName::isLegal)
                .map(ResourceName::value);
    }

    private static void add(Map<String, NeededFile> files, String uri, String className) {
        FileAddress address = FileAddress.of(uri);
        ResourceName.of(address)
                .filter(ResourceName::isLegal)
                .ifPresent(name -> files.putIfAbsent(
                        name.value(), new NeededFile(name.value(), address.text(), address.shown(), className)));
    }
}

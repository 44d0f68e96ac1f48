package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.RegisteredFunction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

    /**
     * Functions whose files have names that no file at another address has: none of the job, and none of a function before. A project has one file of a name,
     * so that a function would be registered with a file that is not its own. Functions without files are left out.
     *
     * @param taken addresses of the files of the job by their names
     */
    public static List<RegisteredFunction> unambiguous(
            Map<String, String> taken, Collection<RegisteredFunction> functions) {
        Map<String, String> addresses = new HashMap<>(taken);
        List<RegisteredFunction> unambiguous = new ArrayList<>();
        for (RegisteredFunction function : functions) {
            Map<String, String> own = addresses(function);
            if (!own.isEmpty()
                    && own.entrySet().stream()
                            .allMatch(file ->
                                    file.getValue().equals(addresses.getOrDefault(file.getKey(), file.getValue())))) {
                addresses.putAll(own);
                unambiguous.add(function);
            }
        }
        return unambiguous;
    }

    /** By names that Dataphin takes; empty when it does not take one of them, or two files have one name. */
    private static Map<String, String> addresses(RegisteredFunction function) {
        Map<String, String> addresses = new HashMap<>();
        List<String> names = names(function);
        function.files().stream()
                .filter(file -> !names.isEmpty())
                .map(FileAddress::of)
                .forEach(file -> name(file.text()).ifPresent(name -> addresses.put(name, file.text())));
        return addresses;
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

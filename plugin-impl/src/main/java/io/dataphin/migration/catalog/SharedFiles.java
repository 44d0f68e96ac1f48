package io.dataphin.migration.catalog;

import io.dataphin.migration.api.job.JobNeeds;
import io.dataphin.migration.api.job.JobNeeds.SharedFile;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.translation.FileAddress;
import io.dataphin.migration.translation.NeededFiles;
import io.dataphin.migration.translation.ResourceName;
import io.dataphin.migration.translation.TextHash;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds files of one name at different addresses in the whole list of a source. A project knows a file by its name, so all jobs that need one of them
 * would run with the one that was uploaded.
 */
final class SharedFiles {

    /** So many other addresses are named; a text with hundreds of them helps nobody. */
    private static final int MOST_NAMED = 3;
    /** A stored job has room for so many files, and for so much of an address or a name. */
    private static final int MOST_FILES = 10;

    /** Names have at most 200 characters. */
    private static final int MOST_NAMES = 50;

    private static final int LONGEST = 500;

    /** A job that needs the file, by the file's name and its compared address. */
    private final Map<String, Map<String, Needer>> jobs = new HashMap<>();

    private SharedFiles() {}

    /** The jobs of a list with the files that they share in place of all their files. The list is gone through twice, however long it is. */
    static Map<String, SourceJob> compare(Map<String, SourceJob> listed) {
        SharedFiles files = new SharedFiles();
        listed.values().forEach(files::add);
        listed.replaceAll((id, job) -> files.shared(job));
        return listed;
    }

    /**
     * @param compared address that tells it from others; two can look the same when they are shown
     */
    private record File(String name, String compared, String shown) {}

    private record Needer(String shown, String job) {

        private Needer orEarlier(Needer other) {
            return job.compareTo(other.job) <= 0 ? this : other;
        }
    }

    private void add(SourceJob job) {
        for (File file : files(job)) {
            jobs.computeIfAbsent(file.name(), name -> new TreeMap<>())
                    .merge(file.compared(), new Needer(file.shown(), job.name()), Needer::orEarlier);
        }
    }

    private static Set<File> files(SourceJob job) {
        Set<File> files = new LinkedHashSet<>();
        for (String uri : job.needs().files()) {
            FileAddress address = FileAddress.of(uri);
            ResourceName.of(address)
                    .ifPresent(name -> files.add(new File(name.value(), address.compared(), address.shown())));
        }
        return files;
    }

    private SourceJob shared(SourceJob job) {
        List<File> shared = files(job).stream()
                .filter(file -> jobs.get(file.name()).size() > 1)
                .toList();
        List<SharedFile> named = shared.stream()
                .limit(MOST_FILES)
                .map(file -> new SharedFile(cut(file.name()), cut(file.shown()), others(file)))
                .toList();
        return job.needing(new JobNeeds(
                List.of(),
                job.needs().functions(),
                named,
                shared.size() - named.size(),
                key(shared),
                names(job.needs().files()),
                stored(job.needs().files())));
    }

    /** What can be read from the web is in no object store: it needs no key of ours, and may need another one. */
    private static List<String> stored(List<String> addresses) {
        Map<String, String> byName = new LinkedHashMap<>();
        addresses.stream()
                .map(FileAddress::of)
                .filter(address -> !address.web() && address.text().length() <= LONGEST)
                .forEach(address ->
                        NeededFiles.name(address.text()).ifPresent(name -> byName.putIfAbsent(name, address.text())));
        return byName.values().stream().limit(MOST_NAMES).toList();
    }

    /** Names that files have in a project. */
    private static List<String> names(List<String> addresses) {
        return addresses.stream()
                .map(FileAddress::of)
                .flatMap(address -> ResourceName.of(address).stream())
                .map(ResourceName::value)
                .filter(ResourceName::isLegal)
                .distinct()
                .limit(MOST_NAMES)
                .toList();
    }

    /** Other jobs and their files are left out: which of them there are changes with every deployment. */
    private static String key(List<File> shared) {
        return shared.isEmpty()
                ? ""
                : TextHash.of(shared.stream()
                        .map(file -> file.name() + " " + file.compared())
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    private String others(File file) {
        Map<String, Needer> sameNamed = jobs.get(file.name());
        String named = sameNamed.entrySet().stream()
                .filter(other -> !other.getKey().equals(file.compared()))
                .limit(MOST_NAMED)
                .map(other -> cut(other.getValue().shown()) + " ("
                        + cut(other.getValue().job()) + ")")
                .collect(Collectors.joining(", "));
        int left = sameNamed.size() - 1 - MOST_NAMED;
        return left > 0 ? named + ", +" + left : named;
    }

    private static String cut(String text) {
        return ColumnText.fit(text, LONGEST);
    }
}

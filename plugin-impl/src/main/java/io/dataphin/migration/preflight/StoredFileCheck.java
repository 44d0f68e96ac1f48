package io.dataphin.migration.preflight;

import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.api.spi.TargetFiles;
import io.dataphin.migration.api.spi.TargetFiles.TargetFile;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.platform.quota.CallRunner;
import io.dataphin.migration.runtime.cache.ExpiringCache;
import io.dataphin.migration.translation.NeededFiles;
import io.dataphin.migration.translation.TextHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Finds files that the project has under the name of a file of a job, or of a function that would be registered with it, but with another size. The object store
 * of the source tells the size of a file and not its SHA-256; files of one size count as the same.
 */
@ApplicationScoped
public class StoredFileCheck {

    private static final Logger LOG = Logger.getLogger(StoredFileCheck.class.getName());
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final SourceFiles source;
    private final TargetFiles target;
    private final MissingFunctions missing;
    private final CallRunner calls;
    private final ExpiringCache<Place, OptionalLong> sizes;

    /** For the container's proxy only. */
    protected StoredFileCheck() {
        this(null, null, null, null, Clock.systemUTC());
    }

    @Inject
    StoredFileCheck(SourceFiles source, TargetFiles target, MissingFunctions missing, CallRunner calls, Clock clock) {
        this.source = source;
        this.target = target;
        this.missing = missing;
        this.calls = calls;
        this.sizes = new ExpiringCache<>(KEPT, clock);
    }

    private record Place(SourceLocation location, String address) {}

    /** A file whose sizes differ. */
    private record Difference(String name, long here, long there) {

        private String text() {
            return name + " (" + here + " <> " + there + ")";
        }
    }

    /**
     * Findings by deployment id, one a job; jobs whose files have the same sizes are left out. A store or a project that does not answer keeps nobody back: nothing
     * is compared then, and nothing of the project is ever overwritten. A file that the store refuses is left out alone.
     */
    public Map<String, Finding> check(String userId, TargetProject project, Collection<SourceJob> jobs) {
        if (!source.configured(project.source())) {
            return Map.of();
        }
        try {
            List<RegisteredFunction> functions = missing.of(userId, project, jobs);
            Map<String, Set<String>> addresses = new HashMap<>();
            jobs.forEach(job -> addresses.put(job.deploymentId(), addresses(job, functions)));
            return compare(project, jobs, addresses, ofProject(userId, project, addresses.values()));
        } catch (PlatformException e) {
            LOG.log(Level.WARNING, "the files of project " + project.ref().projectId() + " are not compared", e);
            return Map.of();
        }
    }

    private static Set<String> addresses(SourceJob job, List<RegisteredFunction> functions) {
        Set<String> addresses = new LinkedHashSet<>(job.needs().storedFiles());
        functions.stream()
                .filter(function ->
                        job.needs().functions().contains(function.name().toLowerCase(Locale.ROOT)))
                .forEach(function -> addresses.addAll(function.files()));
        return addresses;
    }

    private Map<String, TargetFile> ofProject(String userId, TargetProject project, Collection<Set<String>> addresses) {
        Set<String> names = addresses.stream()
                .flatMap(Set::stream)
                .flatMap(address -> NeededFiles.name(address).stream())
                .collect(Collectors.toSet());
        Map<String, TargetFile> files = new HashMap<>();
        calls.parts(names, TargetPlatform.MOST_NAMES, part -> target.files(userId, project.ref(), part))
                .forEach(files::putAll);
        files.values().removeIf(file -> file.size() == 0);
        return files;
    }

    private Map<String, Finding> compare(
            TargetProject project,
            Collection<SourceJob> jobs,
            Map<String, Set<String>> addresses,
            Map<String, TargetFile> there) {
        Map<String, Finding> findings = new HashMap<>();
        for (SourceJob job : jobs) {
            List<Difference> different = new ArrayList<>();
            addresses
                    .get(job.deploymentId())
                    .forEach(address -> difference(project, address, there).ifPresent(different::add));
            if (!different.isEmpty()) {
                findings.put(job.deploymentId(), finding(job, project, different));
            }
        }
        return findings;
    }

    private Optional<Difference> difference(TargetProject project, String address, Map<String, TargetFile> there) {
        TargetFile file = NeededFiles.name(address).map(there::get).orElse(null);
        if (file == null || !source.readable(project.source(), address)) {
            return Optional.empty();
        }
        OptionalLong size = size(new Place(project.source(), address));
        return size.isEmpty() || size.getAsLong() == file.size()
                ? Optional.empty()
                : Optional.of(new Difference(file.name(), size.getAsLong(), file.size()));
    }

    private OptionalLong size(Place wanted) {
        try {
            return sizes.get(wanted, place -> calls.once(source.size(place.location(), place.address())));
        } catch (PlatformRejectedException | PlatformAccessException e) {
            // the rights on a store may end at a folder, and a file may be gone: that says nothing about the others
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "the size of a file of source "
                            + wanted.location().computeSourceName() + " is not told: "
                            + NeededFiles.name(wanted.address()).orElse(""));
            return OptionalLong.empty();
        }
    }

    private static Finding finding(SourceJob job, TargetProject project, List<Difference> different) {
        String sizes = different.stream().map(Difference::text).collect(Collectors.joining(", "));
        return Finding.of(
                Severity.WARNING,
                Finding.RESOURCE_DIFFERS,
                "job",
                job.name(),
                "project",
                project.displayName(),
                "names",
                different.stream().map(Difference::name).collect(Collectors.joining(", ")),
                "sizes",
                sizes,
                Finding.KEY,
                TextHash.of(sizes));
    }
}

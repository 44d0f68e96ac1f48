package io.dataphin.migration.preflight;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.platform.quota.CallRunner;
import io.dataphin.migration.runtime.cache.ExpiringCache;
import io.dataphin.migration.translation.TextHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds scripts that call a function of another class in the project than on the source. */
@ApplicationScoped
public class FunctionCheck {

    private static final Logger LOG = Logger.getLogger(FunctionCheck.class.getName());
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final SourcePlatform source;
    private final TargetPlatform target;
    private final CallRunner calls;
    private final Clock clock;
    private final ExpiringCache<SourceLocation, Map<String, String>> registered;
    private volatile Instant notBefore = Instant.MIN;

    /** For the container's proxy only. */
    protected FunctionCheck() {
        this(null, null, null, Clock.systemUTC());
    }

    @Inject
    FunctionCheck(SourcePlatform source, TargetPlatform target, CallRunner calls, Clock clock) {
        this.source = source;
        this.target = target;
        this.calls = calls;
        this.clock = clock;
        this.registered = new ExpiringCache<>(KEPT, clock);
    }

    /**
     * As {@link #check}, for a page: a list is shown from what is stored, so nothing is compared while a platform does not answer. Pages do not
     * wait for that platform again for half a minute.
     */
    public Map<String, Finding> look(String userId, TargetProject project, Collection<SourceJob> jobs) {
        if (clock.instant().isBefore(notBefore)) {
            return Map.of();
        }
        try {
            return check(userId, project, jobs);
        } catch (PlatformException e) {
            notBefore = clock.instant().plus(PAUSE);
            LOG.info("functions are not compared on pages for " + PAUSE.toSeconds() + " s: " + e.getMessage());
            return Map.of();
        }
    }

    /**
     * Findings by deployment id, one a job; jobs whose functions are the same are left out. What the source has registered is what it said within
     * the last minute; the project is asked for all functions of all jobs at once. Nothing is compared when a platform refuses to tell.
     *
     * @throws PlatformUnavailableException when a platform does not answer
     */
    public Map<String, Finding> check(String userId, TargetProject project, Collection<SourceJob> jobs) {
        Set<String> called =
                jobs.stream().flatMap(job -> job.needs().functions().stream()).collect(Collectors.toSet());
        if (called.isEmpty()) {
            return Map.of();
        }
        Map<String, String> here = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        here.putAll(registered(project.source()));
        Map<String, String> there = ofProject(userId, project, spelled(called, here.keySet()));
        there.entrySet().removeIf(function -> function.getValue().equals(here.get(function.getKey())));
        Map<String, Finding> findings = new HashMap<>();
        for (SourceJob job : jobs) {
            List<String> different =
                    job.needs().functions().stream().filter(there::containsKey).toList();
            if (!different.isEmpty()) {
                findings.put(job.deploymentId(), finding(job, project, different, here, there));
            }
        }
        return findings;
    }

    private static Finding finding(
            SourceJob job,
            TargetProject project,
            List<String> different,
            Map<String, String> here,
            Map<String, String> there) {
        String functions = different.stream()
                .map(name -> name + " (" + here.get(name) + " <> " + there.get(name) + ")")
                .collect(Collectors.joining(", "));
        return Finding.of(
                Severity.WARNING,
                Finding.FUNCTION_DIFFERS,
                "job",
                job.name(),
                "project",
                project.displayName(),
                "functions",
                functions,
                Finding.KEY,
                TextHash.of(functions));
    }

    /** Both spellings, since a project may tell names of other letters apart. */
    private static Set<String> spelled(Set<String> called, Set<String> registered) {
        return registered.stream()
                .filter(name -> called.contains(name.toLowerCase(Locale.ROOT)))
                .flatMap(name -> Stream.of(name, name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, String> ofProject(String userId, TargetProject project, Collection<String> names) {
        Map<String, String> classes = new HashMap<>();
        try {
            calls.parts(names, TargetPlatform.MOST_NAMES, part -> target.functions(userId, project.ref(), part))
                    .forEach(classes::putAll);
        } catch (PlatformUnavailableException e) {
            throw e;
        } catch (PlatformException e) {
            LOG.log(Level.WARNING, "the functions of project " + project.displayName() + " cannot be compared", e);
        }
        return classes;
    }

    /** A key that may not read the functions is no reason to keep every job back that calls one. */
    private Map<String, String> registered(SourceLocation location) {
        return registered.get(location, at -> {
            try {
                return calls.run(source.registeredFunctions(at));
            } catch (PlatformUnavailableException e) {
                throw e;
            } catch (PlatformException e) {
                LOG.log(Level.WARNING, "the functions of " + at.namespace() + " cannot be compared", e);
                return Map.of();
            }
        });
    }
}

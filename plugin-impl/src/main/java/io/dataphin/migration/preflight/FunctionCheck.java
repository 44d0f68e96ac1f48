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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Finds scripts that call a function of another class in the project than on the source. */
@ApplicationScoped
public class FunctionCheck {

    private static final Logger LOG = Logger.getLogger(FunctionCheck.class.getName());
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final SourcePlatform source;
    private final TargetPlatform target;
    private final CallRunner calls;
    private final ExpiringCache<SourceLocation, Map<String, String>> registered;

    /** For the container's proxy only. */
    protected FunctionCheck() {
        this(null, null, null, Clock.systemUTC());
    }

    @Inject
    FunctionCheck(SourcePlatform source, TargetPlatform target, CallRunner calls, Clock clock) {
        this.source = source;
        this.target = target;
        this.calls = calls;
        this.registered = new ExpiringCache<>(KEPT, clock);
    }

    /**
     * Findings by deployment id, one a job; jobs whose functions are the same are left out. What the source has registered is what it said within
     * the last minute; the project is asked for all functions of all jobs at once.
     */
    public Map<String, Finding> check(String userId, TargetProject project, Collection<SourceJob> jobs) {
        Set<String> called =
                jobs.stream().flatMap(job -> job.needs().functions().stream()).collect(Collectors.toSet());
        if (called.isEmpty()) {
            return Map.of();
        }
        Map<String, String> here = registered(project.source());
        called.retainAll(here.keySet());
        Map<String, String> there = new HashMap<>();
        calls.parts(called, TargetPlatform.MOST_NAMES, part -> target.functions(userId, project.ref(), part))
                .forEach(there::putAll);
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
                functions);
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

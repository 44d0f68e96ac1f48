package io.dataphin.migration.preflight;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.translation.TextHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Finds scripts that call a function of another class in the project than on the source. */
@ApplicationScoped
public class FunctionCheck {

    private static final Logger LOG = Logger.getLogger(FunctionCheck.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final FunctionClasses classes;
    private final Clock clock;
    private volatile Instant notBefore = Instant.MIN;

    /** For the container's proxy only. */
    protected FunctionCheck() {
        this(null, Clock.systemUTC());
    }

    @Inject
    FunctionCheck(FunctionClasses classes, Clock clock) {
        this.classes = classes;
        this.clock = clock;
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
            return compare(project, jobs, names -> classes.lately(userId, project.ref(), names));
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
        return compare(project, jobs, names -> classes.now(userId, project.ref(), names));
    }

    private Map<String, Finding> compare(
            TargetProject project,
            Collection<SourceJob> jobs,
            Function<Collection<String>, Optional<Map<String, String>>> ofProject) {
        Set<String> called =
                jobs.stream().flatMap(job -> job.needs().functions().stream()).collect(Collectors.toSet());
        if (called.isEmpty()) {
            return Map.of();
        }
        Map<String, RegisteredFunction> here = classes.registered(project.source());
        Set<String> needed = here.keySet().stream()
                .filter(name -> called.contains(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        Map<String, String> there = new HashMap<>(ofProject.apply(needed).orElse(Map.of()));
        there.entrySet()
                .removeIf(function -> function.getValue().isEmpty()
                        || function.getValue()
                                .equals(here.get(function.getKey()).className()));
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
            Map<String, RegisteredFunction> here,
            Map<String, String> there) {
        String functions = different.stream()
                .map(name -> name + " (" + here.get(name).className() + " <> " + there.get(name) + ")")
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
}

package io.dataphin.migration.preflight;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.NamesInProject;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.platform.quota.CallRunner;
import io.dataphin.migration.runtime.cache.ExpiringCache;
import io.dataphin.migration.translation.NeededFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Which of the files and functions that jobs need a project has, as it said within the last minute. Warnings come of it and nothing else, so a platform that
 * does not answer stops nobody: nothing is said of files and functions then, and pages do not wait for it again for half a minute.
 */
@ApplicationScoped
class ProjectContents {

    private static final Logger LOG = Logger.getLogger(ProjectContents.class.getName());
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final TargetPlatform target;
    private final CallRunner calls;
    private final FunctionClasses classes;
    private final Clock clock;
    private final ExpiringCache<Question, NamesInProject> resources;
    private volatile Instant notBefore = Instant.MIN;

    /** For the container's proxy only. */
    protected ProjectContents() {
        this(null, null, null, Clock.systemUTC());
    }

    @Inject
    ProjectContents(TargetPlatform target, CallRunner calls, FunctionClasses classes, Clock clock) {
        this.target = target;
        this.calls = calls;
        this.classes = classes;
        this.clock = clock;
        this.resources = new ExpiringCache<>(KEPT, clock);
    }

    private record Question(ProjectRef project, Set<String> names) {}

    /**
     * The files of these jobs, and those of functions that would be registered with them; one call for a hundred of them.
     *
     * @param functions names of the functions in lower case
     */
    NamesInProject resources(String userId, TargetProject project, Collection<SourceJob> jobs, Set<String> functions) {
        Set<String> names =
                jobs.stream().flatMap(job -> job.needs().fileNames().stream()).collect(Collectors.toSet());
        return names.isEmpty() && functions.isEmpty()
                ? NamesInProject.NOT_ASKED
                : asked(() -> {
                    names.addAll(files(project, functions));
                    return names.isEmpty() ? NamesInProject.NOT_ASKED : resources(userId, project.ref(), names);
                });
    }

    private Set<String> files(TargetProject project, Set<String> functions) {
        return functions.isEmpty()
                ? Set.of()
                : classes.registered(project.source()).values().stream()
                        .filter(function -> functions.contains(function.name().toLowerCase(Locale.ROOT)))
                        .flatMap(function -> NeededFiles.names(function).stream())
                        .collect(Collectors.toSet());
    }

    private NamesInProject resources(String userId, ProjectRef project, Set<String> names) {
        return resources.get(new Question(project, names), question -> {
            Set<String> present = new HashSet<>();
            calls.parts(names, TargetPlatform.MOST_NAMES, part -> target.existingResources(userId, project, part))
                    .forEach(present::addAll);
            return NamesInProject.of(names, present);
        });
    }

    /** The functions that the scripts of these jobs call and the source has registered; names in lower case. */
    NamesInProject functions(String userId, TargetProject project, Collection<SourceJob> jobs) {
        Set<String> called =
                jobs.stream().flatMap(job -> job.needs().functions().stream()).collect(Collectors.toSet());
        return called.isEmpty() ? NamesInProject.NOT_ASKED : asked(() -> functions(userId, project, called));
    }

    private NamesInProject functions(String userId, TargetProject project, Set<String> called) {
        Set<String> needed = classes.registered(project.source()).keySet().stream()
                .filter(name -> called.contains(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return classes.lately(userId, project.ref(), needed)
                .map(Map::keySet)
                .map(present -> NamesInProject.of(lower(needed), present))
                .orElse(NamesInProject.NOT_ASKED);
    }

    private static Set<String> lower(Set<String> names) {
        return Collections.unmodifiableSet(
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
    }

    private NamesInProject asked(Supplier<NamesInProject> question) {
        if (clock.instant().isBefore(notBefore)) {
            return NamesInProject.NOT_ASKED;
        }
        try {
            return question.get();
        } catch (PlatformException e) {
            notBefore = clock.instant().plus(PAUSE);
            LOG.info("files and functions are not looked up for " + PAUSE.toSeconds() + " s: " + e.getMessage());
            return NamesInProject.NOT_ASKED;
        }
    }

    /** Forgets what the project has, for somebody who has just changed it. */
    void forget(ProjectRef project) {
        resources.forgetAll(question -> question.project().equals(project));
        classes.forget(project);
    }
}

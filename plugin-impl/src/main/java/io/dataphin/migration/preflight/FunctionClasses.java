package io.dataphin.migration.preflight;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
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
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions that sources have registered, and those of target projects, with their classes. */
@ApplicationScoped
class FunctionClasses {

    private static final Logger LOG = Logger.getLogger(FunctionClasses.class.getName());
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final SourcePlatform source;
    private final TargetPlatform target;
    private final CallRunner calls;
    private final ExpiringCache<SourceLocation, Map<String, RegisteredFunction>> registered;
    private final ExpiringCache<Question, Optional<Map<String, String>>> ofProjects;

    /** For the container's proxy only. */
    protected FunctionClasses() {
        this(null, null, null, Clock.systemUTC());
    }

    @Inject
    FunctionClasses(SourcePlatform source, TargetPlatform target, CallRunner calls, Clock clock) {
        this.source = source;
        this.target = target;
        this.calls = calls;
        this.registered = new ExpiringCache<>(KEPT, clock);
        this.ofProjects = new ExpiringCache<>(KEPT, clock);
    }

    private record Question(ProjectRef project, Set<String> names) {}

    /**
     * The functions that a source has registered by their names in any case, as it said within the last minute. A key that may not read them is no
     * reason to keep every job back that calls one: nothing is registered then.
     *
     * @throws PlatformUnavailableException when the source does not answer
     */
    Map<String, RegisteredFunction> registered(SourceLocation location) {
        return registered.get(location, this::ask);
    }

    private Map<String, RegisteredFunction> ask(SourceLocation location) {
        Map<String, RegisteredFunction> functions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        try {
            calls.run(source.registeredFunctions(location))
                    .forEach(function -> functions.put(function.name(), function));
        } catch (PlatformUnavailableException e) {
            throw e;
        } catch (PlatformException e) {
            LOG.log(Level.WARNING, "the functions of " + location.namespace() + " cannot be compared", e);
        }
        return functions;
    }

    /**
     * The classes of those of the functions that a project has, by name in lower case; empty text where it tells none.
     *
     * @param names as the source has them
     * @return empty when the project refuses to tell
     * @throws PlatformUnavailableException when the target does not answer
     */
    Optional<Map<String, String>> now(String userId, ProjectRef project, Collection<String> names) {
        Map<String, String> classes = new HashMap<>();
        try {
            calls.parts(spelled(names), TargetPlatform.MOST_NAMES, part -> target.functions(userId, project, part))
                    .forEach(classes::putAll);
            return Optional.of(classes);
        } catch (PlatformUnavailableException e) {
            throw e;
        } catch (PlatformException e) {
            LOG.log(Level.WARNING, "the functions of project " + project.projectId() + " cannot be compared", e);
            return Optional.empty();
        }
    }

    /** The same as the project said within the last minute. */
    Optional<Map<String, String>> lately(String userId, ProjectRef project, Collection<String> names) {
        return ofProjects.get(new Question(project, Set.copyOf(names)), asked -> now(userId, project, names));
    }

    /** Forgets what the project said, for somebody who has just changed it. */
    void forget(ProjectRef project) {
        ofProjects.forgetAll(question -> question.project().equals(project));
    }

    /** Both spellings, since a project may tell names of other letters apart. */
    private static Set<String> spelled(Collection<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(name, name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

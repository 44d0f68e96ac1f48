package io.dataphin.migration.preflight;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.project.TargetProject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the functions that scripts call, that their source has registered and the project lacks. */
@ApplicationScoped
class MissingFunctions {

    private final FunctionClasses classes;

    /** For the container's proxy only. */
    protected MissingFunctions() {
        this(null);
    }

    @Inject
    MissingFunctions(FunctionClasses classes) {
        this.classes = classes;
    }

    /**
     * Those of these jobs, by what both platforms said within the last minute; none when one of them refuses to tell.
     *
     * @throws PlatformException when one of them does not answer
     */
    List<RegisteredFunction> of(String userId, TargetProject project, Collection<SourceJob> jobs) {
        Set<String> called =
                jobs.stream().flatMap(job -> job.needs().functions().stream()).collect(Collectors.toSet());
        if (called.isEmpty()) {
            return List.of();
        }
        List<RegisteredFunction> needed = classes.registered(project.source()).values().stream()
                .filter(function -> called.contains(lower(function)))
                .toList();
        Set<String> names = needed.stream().map(RegisteredFunction::name).collect(Collectors.toSet());
        return classes.lately(userId, project.ref(), names)
                .map(Map::keySet)
                .map(present -> needed.stream()
                        .filter(function -> !present.contains(lower(function)))
                        .toList())
                .orElse(List.of());
    }

    private static String lower(RegisteredFunction function) {
        return function.name().toLowerCase(Locale.ROOT);
    }
}

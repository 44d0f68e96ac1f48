package io.dataphin.migration.batch;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.platform.quota.CallRunner;
import io.dataphin.migration.preflight.MissingFunctions;
import io.dataphin.migration.translation.FunctionName;
import io.dataphin.migration.translation.NeededFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells which files and functions would be moved along before the tasks, as the stored list of jobs and both platforms say. */
@ApplicationScoped
public class DependenciesToMove {

    private static final Logger LOG = Logger.getLogger(DependenciesToMove.class.getName());

    private final SourceFiles files;
    private final TargetPlatform target;
    private final MissingFunctions missing;
    private final CallRunner calls;

    /** For the container's proxy only. */
    protected DependenciesToMove() {
        this(null, null, null, null);
    }

    @Inject
    DependenciesToMove(SourceFiles files, TargetPlatform target, MissingFunctions missing, CallRunner calls) {
        this.files = files;
        this.target = target;
        this.missing = missing;
        this.calls = calls;
    }

    /** Names in order. */
    record Dependencies(List<String> files, List<String> functions) {

        static final Dependencies NONE = new Dependencies(List.of(), List.of());
    }

    /** What the jobs need and the project lacks; nothing when the source's store cannot be read, or a platform does not say. */
    Dependencies of(Caller caller, TargetProject project, Collection<SourceJob> jobs) {
        if (!files.configured(project.source())) {
            return Dependencies.NONE;
        }
        try {
            List<RegisteredFunction> functions = missing.of(caller.userId(), project, jobs).stream()
                    .filter(function -> movable(project, function))
                    .toList();
            Set<String> needed = new TreeSet<>();
            jobs.stream()
                    .flatMap(job -> job.needs().storedFiles().stream())
                    .forEach(file -> NeededFiles.name(file).ifPresent(needed::add));
            functions.forEach(function -> needed.addAll(NeededFiles.names(function)));
            return new Dependencies(
                    lacking(caller, project, needed),
                    functions.stream().map(RegisteredFunction::name).toList());
        } catch (PlatformException e) {
            LOG.log(Level.WARNING, "a platform does not say what is missing; the records of the batch will ask", e);
            return Dependencies.NONE;
        }
    }

    private boolean movable(TargetProject project, RegisteredFunction function) {
        return FunctionName.isLegal(function.name())
                && !NeededFiles.names(function).isEmpty()
                && function.files().stream().allMatch(file -> files.readable(project.source(), file));
    }

    private List<String> lacking(Caller caller, TargetProject project, Set<String> needed) {
        if (needed.isEmpty()) {
            return List.of();
        }
        calls.parts(
                        needed,
                        TargetPlatform.MOST_NAMES,
                        part -> target.existingResources(caller.userId(), project.ref(), part))
                .forEach(needed::removeAll);
        return List.copyOf(needed);
    }
}

package io.dataphin.migration.batch;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.platform.quota.CallRunner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells which files would be moved along before the tasks, as the stored list of jobs and the project say. */
@ApplicationScoped
public class FilesToMove {

    private static final Logger LOG = Logger.getLogger(FilesToMove.class.getName());

    private final SourceFiles files;
    private final TargetPlatform target;
    private final CallRunner calls;

    /** For the container's proxy only. */
    protected FilesToMove() {
        this(null, null, null);
    }

    @Inject
    FilesToMove(SourceFiles files, TargetPlatform target, CallRunner calls) {
        this.files = files;
        this.target = target;
        this.calls = calls;
    }

    /** Names of files that the jobs need and the project lacks; none when the source's store cannot be read, or the project does not say. */
    List<String> of(Caller caller, TargetProject project, Collection<SourceJob> jobs) {
        Set<String> needed = new TreeSet<>();
        jobs.forEach(job -> needed.addAll(job.needs().storedFiles()));
        if (needed.isEmpty() || !files.configured(project.source())) {
            return List.of();
        }
        try {
            calls.parts(
                            needed,
                            TargetPlatform.MOST_NAMES,
                            part -> target.existingResources(caller.userId(), project.ref(), part))
                    .forEach(needed::removeAll);
            return List.copyOf(needed);
        } catch (PlatformException e) {
            LOG.log(Level.WARNING, "the project does not say which files it has; the records of the batch will ask", e);
            return List.of();
        }
    }
}

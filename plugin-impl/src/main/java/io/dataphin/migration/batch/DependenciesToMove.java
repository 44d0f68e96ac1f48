package io.dataphin.migration.batch;

import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.preflight.MovableFunctions;
import io.dataphin.migration.translation.NeededFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells which files and functions would be moved along before the tasks, as the stored list of jobs, the source and the offer of the project say. */
@ApplicationScoped
public class DependenciesToMove {

    private final SourceFiles files;
    private final MovableFunctions functions;

    /** For the container's proxy only. */
    protected DependenciesToMove() {
        this(null, null);
    }

    @Inject
    DependenciesToMove(SourceFiles files, MovableFunctions functions) {
        this.files = files;
        this.functions = functions;
    }

    /** Names in order. */
    record Dependencies(List<String> files, List<String> functions) {

        static final Dependencies NONE = new Dependencies(List.of(), List.of());
    }

    /**
     * What the jobs need and the project lacks.
     *
     * @param offer what the project said of them; null when it did not: then nothing is told, and the records of the batch ask
     */
    Dependencies of(SourceLocation source, Collection<SourceJob> jobs, TargetOffer offer) {
        if (offer == null) {
            return Dependencies.NONE;
        }
        Set<RegisteredFunction> moved = new LinkedHashSet<>();
        jobs.forEach(job -> moved.addAll(functions.of(source, job, offer)));
        Set<String> needed = new TreeSet<>();
        if (files.configured(source)) {
            jobs.stream()
                    .flatMap(job -> job.needs().storedFiles().stream())
                    .forEach(address -> NeededFiles.name(address).ifPresent(needed::add));
        }
        moved.forEach(function -> needed.addAll(NeededFiles.names(function)));
        return new Dependencies(
                needed.stream().filter(offer.resources()::lacks).toList(),
                moved.stream().map(RegisteredFunction::name).sorted().toList());
    }
}

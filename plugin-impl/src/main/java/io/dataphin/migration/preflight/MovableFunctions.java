package io.dataphin.migration.preflight;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.translation.FunctionName;
import io.dataphin.migration.translation.NeededFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Finds the functions that can be registered in a project along with the job whose script calls them. */
@ApplicationScoped
public class MovableFunctions {

    private static final Logger LOG = Logger.getLogger(MovableFunctions.class.getName());

    private final FunctionClasses classes;
    private final SourceFiles files;

    /** For the container's proxy only. */
    protected MovableFunctions() {
        this(null, null);
    }

    @Inject
    MovableFunctions(FunctionClasses classes, SourceFiles files) {
        this.classes = classes;
        this.files = files;
    }

    /**
     * Functions that the project lacks, by what the source said within the last minute; none when it does not answer. The project has all their files, or
     * these can be read; Dataphin takes all names, and no other file that the job needs has one of them.
     *
     * @param offer what the project said; null when it was not asked
     */
    public List<RegisteredFunction> of(SourceLocation location, SourceJob job, TargetOffer offer) {
        Set<String> lacking = offer == null
                ? Set.of()
                : job.needs().functions().stream()
                        .filter(offer.functions()::lacks)
                        .collect(Collectors.toSet());
        if (lacking.isEmpty()) {
            return List.of();
        }
        List<RegisteredFunction> movable = registered(location).values().stream()
                .filter(function -> lacking.contains(function.name().toLowerCase(Locale.ROOT)))
                .filter(function -> FunctionName.isLegal(function.name()))
                .filter(function -> available(location, function, offer))
                .toList();
        return NeededFiles.unambiguous(addresses(job), movable);
    }

    private Map<String, RegisteredFunction> registered(SourceLocation location) {
        try {
            return classes.registered(location);
        } catch (PlatformException e) {
            LOG.log(
                    Level.WARNING,
                    "the source does not say which functions it has; the records of the batch will ask",
                    e);
            return Map.of();
        }
    }

    private boolean available(SourceLocation location, RegisteredFunction function, TargetOffer offer) {
        return function.files().stream()
                .allMatch(address -> files.readable(location, address) || present(address, offer));
    }

    private static boolean present(String address, TargetOffer offer) {
        return offer.resources().asked()
                && NeededFiles.name(address)
                        .filter(name -> !offer.resources().lacks(name))
                        .isPresent();
    }

    /** Addresses of the files of a job by their names; empty where a list does not tell the address. */
    private static Map<String, String> addresses(SourceJob job) {
        Map<String, String> addresses = new HashMap<>();
        job.needs().fileNames().forEach(name -> addresses.put(name, ""));
        job.needs()
                .storedFiles()
                .forEach(address -> NeededFiles.name(address).ifPresent(name -> addresses.put(name, address)));
        return addresses;
    }
}

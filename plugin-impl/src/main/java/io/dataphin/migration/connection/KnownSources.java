package io.dataphin.migration.connection;

import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.ProjectDirectory;
import io.dataphin.migration.api.spi.ProjectDirectory.ListedSource;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.platform.quota.CallRunner;
import io.dataphin.migration.runtime.cache.ExpiringCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The compute sources of Dataphin that point to the source platform, as the plug-in itself sees them, whoever asks. */
@ApplicationScoped
public class KnownSources {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final String ALL = "";

    private final ProjectDirectory directory;
    private final SourcePlatform platform;
    private final CallRunner calls;
    private final ExpiringCache<String, List<SourceLocation>> known;

    /** For the container's proxy only. */
    protected KnownSources() {
        this(null, null, null, Clock.systemUTC());
    }

    @Inject
    public KnownSources(ProjectDirectory directory, SourcePlatform platform, CallRunner calls, Clock clock) {
        this.directory = directory;
        this.platform = platform;
        this.calls = calls;
        this.known = new ExpiringCache<>(REMEMBERED, clock);
    }

    /** All of them; at most half a minute old. */
    List<SourceLocation> all() {
        return known.get(ALL, key -> read());
    }

    /** Lets them be read again. */
    void forget() {
        known.forget(ALL);
    }

    private List<SourceLocation> read() {
        return calls
                .all(
                        page -> directory.computeSources(null, page),
                        listed -> Long.toString(listed.source().id()))
                .stream()
                .filter(ListedSource::realTime)
                .flatMap(listed -> location(listed.source()).stream())
                .filter(location -> location.platform().equals(platform.id()))
                .toList();
    }

    private Optional<SourceLocation> location(ComputeSourceRef source) {
        try {
            return Optional.of(calls.run(directory.location(null, source)));
        } catch (PlatformRejectedException e) {
            // deleted meanwhile, or of another kind after all: one of them must not take the others away
            return Optional.empty();
        }
    }
}

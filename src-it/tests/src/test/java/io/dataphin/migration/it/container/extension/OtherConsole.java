package io.dataphin.migration.it.container.extension;

import io.dataphin.migration.api.spi.HostConsole;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;

/** A console in place of the configured one. */
@Alternative
@Priority(100)
@ApplicationScoped
public class OtherConsole implements HostConsole {

    /** Its address. */
    public static final String ADDRESS = "https://other-console.example.com";

    @Override
    public Optional<String> projectSettings(long projectId) {
        return page("/projects/" + projectId);
    }

    @Override
    public Optional<String> computeSources() {
        return page("/compute-sources");
    }

    @Override
    public Optional<String> page(String path) {
        return Optional.of(ADDRESS + path);
    }
}

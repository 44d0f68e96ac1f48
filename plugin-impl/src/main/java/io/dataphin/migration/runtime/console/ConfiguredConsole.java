package io.dataphin.migration.runtime.console;

import io.dataphin.migration.api.spi.ConsoleMode;
import io.dataphin.migration.api.spi.ConsoleTheme;
import io.dataphin.migration.api.spi.HostConsole;
import io.dataphin.migration.runtime.configuration.ConsoleSettings;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** The console as the keys below {@code migration.console} describe it; without its address there are no links. */
@ApplicationScoped
public class ConfiguredConsole implements HostConsole {

    private final MigrationSettings settings;
    private final ConsoleSettings console;

    /** For the container's proxy only. */
    protected ConfiguredConsole() {
        this(null, null);
    }

    @Inject
    ConfiguredConsole(MigrationSettings settings, ConsoleSettings console) {
        this.settings = settings;
        this.console = console;
    }

    @Override
    public Optional<String> projectSettings(long projectId) {
        return page("/planning/project/" + projectId);
    }

    @Override
    public Optional<String> computeSources() {
        return page("/planning/computeSource");
    }

    @Override
    public Optional<String> page(String path) {
        return settings.consoleBaseUrl().map(base -> join(base, path));
    }

    @Override
    public ConsoleMode mode() {
        return console.mode();
    }

    @Override
    public ConsoleTheme theme() {
        return console.theme();
    }

    @Override
    public Set<String> origins() {
        return console.origins();
    }

    private static String join(URI base, String path) {
        String start = base.toString();
        return (start.endsWith("/") ? start.substring(0, start.length() - 1) : start)
                + (path.startsWith("/") ? path : "/" + path);
    }
}

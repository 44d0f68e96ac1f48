package io.dataphin.migration.web.faces;

import io.dataphin.migration.api.spi.ConsoleEntry;
import io.dataphin.migration.api.spi.ConsoleMode;
import io.dataphin.migration.api.spi.HostConsole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The frame around the pages: drawn by us, or left to the console that embeds them. */
@Named
@ApplicationScoped
public class Shell {

    private final HostConsole console;
    private final Optional<String> consoleUrl;

    /** For the container's proxy only. */
    protected Shell() {
        this(null, Optional.empty());
    }

    @Inject
    public Shell(
            HostConsole console, @ConfigProperty(name = "migration.console.base-url") Optional<String> consoleUrl) {
        this.console = console;
        this.consoleUrl = consoleUrl;
    }

    /** Whether we draw the Management Center's top bar and menu. */
    public boolean isDrawn() {
        return console.mode() == ConsoleMode.SHELL;
    }

    /** Entries of the Management Center menu beside our own. */
    public List<ConsoleEntry> getNeighbours() {
        return console.menu().stream().skip(1).toList();
    }

    /** Whether the page shown is one of those whose view ids begin so; for the menu. */
    public boolean within(String section) {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId().startsWith(section);
    }

    /** Address of the host console; null when it is not configured. */
    public String getConsoleUrl() {
        return consoleUrl.orElse(null);
    }
}

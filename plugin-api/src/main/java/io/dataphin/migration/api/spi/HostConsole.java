package io.dataphin.migration.api.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The console that shows the plug-in: links into its pages, and how the plug-in's pages fit into it. The default one is configured by the
 * keys below {@code migration.console}. Another one is a CDI bean of this type with {@code @Alternative} and a {@code @Priority}.
 */
public interface HostConsole {

    /** Page of a project's settings, where a compute source is attached; empty when the console's address is unknown. */
    Optional<String> projectSettings(long projectId);

    /** Page that lists and creates compute sources; empty when the console's address is unknown. */
    Optional<String> computeSources();

    /** A page of the console by its path, as a platform answer names it; empty when the console's address is unknown. */
    Optional<String> page(String path);

    /** What the pages draw around their content. */
    default ConsoleMode mode() {
        return ConsoleMode.SHELL;
    }

    /**
     * The Management Center menu as the plug-in knows it: what the shell draws, and what {@code /migration/console-entry.json} tells a
     * console that draws the menu itself. The first one is the plug-in's own.
     */
    default List<ConsoleEntry> menu() {
        return List.of(ConsoleEntry.MIGRATION);
    }

    /** How light the pages are until the reader's console says something else. */
    default ConsoleTheme theme() {
        return ConsoleTheme.LIGHT;
    }

    /**
     * Origins ({@code scheme://host[:port]}, the usual port left out) of the pages that may show ours in a frame and exchange messages with
     * them; empty when no other origin may.
     */
    default Set<String> origins() {
        return Set.of();
    }
}

package io.dataphin.migration.api.spi;

import java.util.Optional;

/** The console that shows the plug-in: links into its pages. The default one uses {@code migration.console.base-url}. */
public interface HostConsole {

    /** Page of a project's settings, where a compute source is attached; empty when the console's address is unknown. */
    Optional<String> projectSettings(long projectId);

    /** Page that lists and creates compute sources; empty when the console's address is unknown. */
    Optional<String> computeSources();

    /** A page of the console by its path, as a platform answer names it; empty when the console's address is unknown. */
    Optional<String> page(String path);
}

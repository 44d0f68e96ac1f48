package io.dataphin.migration.api.spi;

/** What the pages draw around their content. */
public enum ConsoleMode {
    /** The Management Center's top bar and menu. */
    SHELL,
    /** Nothing: the console that shows the pages in a frame draws both itself. */
    EMBEDDED
}
